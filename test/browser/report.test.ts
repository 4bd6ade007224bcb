/** The report in a real browser: nothing of what was scraped runs, loads or hides; all of it can be used by keys, on a phone and in the dark. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { root, winnow } from "../winnow.ts"
import { browser, type Setting } from "./browser.ts"
import { controls, hostile, scripts } from "./hostile.ts"

const dir = realpathSync(mkdtempSync(join(tmpdir(), "winnow-browser-")))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const files = { hostile: join(dir, "out/hostile/latest/report.html"), samples: join(dir, "samples/news/latest/report.html") }

beforeAll(async () => {
  mkdirSync(join(dir, "in"))
  writeFileSync(join(dir, "in/hostile.jsonl"), `${hostile.map((record) => JSON.stringify(record)).join("\n")}\n<script>alert('a broken record')</script>\n`)
  writeFileSync(join(dir, "hostile.ts"), `import { dropDuplicates, normaliseText, Pipeline, Sink, Source, Stage, stripHeadlines } from ${JSON.stringify(join(root, "src/index.ts"))}
const ads = Stage.each("ads", { summary: "cuts", file: import.meta.url, options: {}, apply: () => (view) => ({
  cuts: view.lines.filter(({ text }) => text.startsWith("AD ")).map(({ n, text }) => ({ line: n, why: "advert", score: 0.5, evidence: ["<script>alert('evidence')</script>", text.slice(3, 60)] }))
}) })
export default Pipeline.make("hostile", { source: Source.files("in"), stages: [stripHeadlines(), ads(), dropDuplicates()], sinks: [Sink.jsonl()], guards: { maxRejected: 1 } })
`)
  const runs = await Promise.all([
    winnow(["run", join(dir, "hostile.ts"), "--workers", "1"], { cwd: dir }),
    winnow(["run", "news", "--out", join(dir, "samples"), "--workers", "1"])
  ])
  for (const { code, err } of runs) expect(code, err).toBe(0)
})

const chromium = browser()

/** Opens every list, document and view. */
const lookAtAll = async (page: Page): Promise<void> => {
  await page.evaluate(() => {
    for (const list of document.querySelectorAll("details")) list.open = true
    for (const button of document.querySelectorAll<HTMLButtonElement>("#list button, button[data-document]")) button.click()
    for (const radio of document.querySelectorAll<HTMLInputElement>("input[name=view]")) radio.click()
    for (const select of document.querySelectorAll("select")) {
      for (const { value } of select.options) {
        select.value = value
        select.dispatchEvent(new Event("change", { bubbles: true }))
      }
      select.value = ""
      select.dispatchEvent(new Event("change", { bubbles: true }))
    }
  })
}

/** Opens the document with a title, and returns the lines of it as they are read. */
const textOf = async (page: Page, title: string): Promise<string> => {
  await page.locator("#list button", { hasText: title }).first().click()
  return page.locator("#text").innerText()
}

describe("a run of documents that try to do something", () => {
  test("nothing of them runs or is loaded, whatever is opened", async () => {
    const { page, events } = await chromium.open(files.hostile)
    await lookAtAll(page)
    await page.waitForTimeout(300)
    expect(events).toEqual([])
    expect(await page.evaluate(() => ({
      scripts: document.scripts.length,
      links: [...document.links].map(({ href }) => href).filter((href) => !href.startsWith("file:")),
      foreign: [...document.querySelectorAll("img, iframe, object, embed, link, base, video, audio, [style], [onerror], [onload], [onfocus]")].map((one) => one.outerHTML),
      styles: document.querySelectorAll("style").length,
      polluted: Object.keys(Object.prototype)
    }))).toEqual({ scripts: 2, links: [], foreign: [], styles: 1, polluted: [] })
  })

  test("the page's policy refuses what is put into it all the same", async () => {
    const { page, events } = await chromium.open(files.hostile)
    await page.evaluate(() => {
      const made = document.createElement("img")
      made.src = "https://evil.example/x.png"
      const style = document.createElement("style")
      style.append("body { display: none }")
      document.body.append(made, style)
      try {
        document.body.insertAdjacentHTML("beforeend", "<p>made of a text</p>")
      } catch {
        document.body.append("a text makes no HTML")
      }
    })
    await page.waitForTimeout(300)
    expect(events.filter((event) => event.startsWith("refused")).sort()).toEqual(["refused img-src", "refused require-trusted-types-for", "refused style-src-elem"])
    expect(await page.locator("body").innerText()).toContain("a text makes no HTML")
  })

  test("all of it is there, as text", async () => {
    const { page } = await chromium.open(files.hostile)
    for (const [i, script] of scripts.entries()) {
      await page.locator("#words").fill(`script-${i}${script}`.toLowerCase())
      await page.waitForFunction((title) => [...document.querySelectorAll("#list .title")].map(({ textContent }) => textContent).join() === title, script)
      const lines = await textOf(page, "")
      expect(lines).toContain(script)
    }
  })

  test("controls and turned text are shown and have no effect", async () => {
    const { page } = await chromium.open(files.hostile)
    // Half a character is put right in a title, when it is read.
    for (const { seen } of controls) expect(await textOf(page, seen.replace("\\ud83d", "\ufffd"))).toContain(seen)
    expect(await page.evaluate(() => /[\0-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(document.documentElement.innerText))).toBe(false)
  })

  test("sites named as what every object has are sites like others", async () => {
    const { page } = await chromium.open(files.hostile)
    for (const name of ["__proto__", "constructor", "toString"]) {
      await page.locator("#site").selectOption(name)
      expect(await page.locator("#list .title").allInnerTexts()).toEqual([name])
    }
    expect(await page.locator("#sites").locator("..").innerText()).toContain("__proto__")
  })

  test("long texts are cut and say so; the page stays small", async () => {
    const { page } = await chromium.open(files.hostile)
    expect((await textOf(page, "WWWW")).length).toBeLessThan(50_000)
    expect(await page.locator("#document-more").innerText()).toMatch(/^… 1,?030,?\d{3} more characters|^… 10\d{5} more characters/)
    await textOf(page, "many lines")
    expect(await page.locator("#document-more").innerText()).toMatch(/in 2\d{4} more lines/)
    expect(statSync(files.hostile).size).toBeLessThan(3_000_000)
  })

  test("what was rejected and dropped says why", async () => {
    const { page } = await chromium.open(files.hostile)
    await page.locator("#fate").selectOption("rejected")
    await page.locator("#list button").first().click()
    expect(await page.locator("#document-end").innerText()).toBe("rejected by read: invalid-json")
    await page.locator("#fate").selectOption("dropped")
    expect(await textOf(page, "the other copy")).toContain("Not published")
    expect(await page.locator("#document-end").innerText()).toBe("dropped by drop-duplicates: duplicate 1 (fell to copy-1: the same text)")
  })
})

describe("the browser of documents", () => {
  test("is led by keys alone: search, the list, a document, its changes", async () => {
    const { page } = await chromium.open(files.samples)
    const focus = () => page.evaluate(() => {
      const { activeElement: at } = document
      return at === null || at === document.body ? "nothing" : at.id || at.getAttribute("name") || at.closest("[id]")!.id
    })
    const reach = async (id: string) => {
      for (let i = 0; i < 200 && (await focus()) !== id; i++) await page.keyboard.press("Tab")
      expect(await focus()).toBe(id)
      expect(await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)).toBe("solid")
    }
    await page.keyboard.press("Tab")
    expect(await page.evaluate(() => document.activeElement!.textContent)).toBe("To the content")
    await page.keyboard.press("Enter")
    await reach("words")
    await page.keyboard.type("ferry")
    await page.waitForFunction(() => /^\d+ of 62 documents$/.test(document.getElementById("found")!.textContent!))
    const listed = await page.locator("#list li").count()
    expect(await page.locator("#found").innerText()).toBe(`${listed} of 62 documents`)
    expect(listed).toBeGreaterThan(1)
    await reach("list")
    const title = () => page.evaluate(() => document.activeElement!.querySelector(".title")!.textContent)
    const first = await title()
    await page.keyboard.press("ArrowDown")
    const second = await title()
    expect(second).not.toBe(first)
    await page.keyboard.press("Enter")
    expect(await page.locator("#document-title").innerText()).toBe(second)
    expect(await page.locator("#text mark").count()).toBeGreaterThan(0)
    await page.keyboard.press("Tab")
    expect(await focus()).not.toBe("list")
    await reach("next")
    await page.keyboard.press("Enter")
    expect(await page.locator("#text .sought").count()).toBe(1)
  })

  test("filters by rule, language, site and fate together, and clears", async () => {
    const { page } = await chromium.open(files.samples)
    await page.locator("#rule").selectOption("strip-headlines: headline-list")
    await page.locator("#language").selectOption("cmn")
    const listed = await page.locator("#list li").count()
    expect(listed).toBeGreaterThan(2)
    await page.locator("#list button").nth(1).click()
    expect(await page.locator("#text .gone .because", { hasText: "strip-headlines: headline-list" }).count()).toBeGreaterThan(0)
    expect(await page.locator("#document-facts").innerText()).toContain("cmn")
    expect(await page.locator("#text .line").first().getAttribute("lang")).toBe("zh")
    await page.locator("#fate").selectOption("rejected")
    expect(await page.locator("#found").innerText()).toBe("0 of 62 documents")
    await page.locator("button[type=reset]").click()
    await page.waitForFunction(() => document.getElementById("found")!.textContent === "62 documents")
  })

  test("an entry of a list leads to its line", async () => {
    const { page } = await chromium.open(files.samples)
    const entry = page.locator("#unsure").locator("xpath=ancestor::details").locator("button.entry").nth(3)
    const text = await entry.locator(".text").innerText()
    await entry.click()
    expect(await page.locator("#text .sought .before .line").innerText()).toContain(text)
    expect(await page.locator("#text .sought .before").isVisible()).toBe(true)
    expect(await page.evaluate(() => document.activeElement!.id)).toBe("document-title")
  })

  test("shows before and after beside each other, the same line in the same row; on a phone one under the other", async () => {
    for (const [width, isBeside] of [[1280, true], [390, false]] as const) {
      const { page } = await chromium.open(files.samples, { width })
      await page.locator("#list button", { hasText: "Farmers plant" }).first().click()
      const rows = await page.evaluate(() => [...document.querySelectorAll("#text .row:not(.head)")].map((row) => [...row.children].map((cell) => {
        const { x, y } = cell.getBoundingClientRect()
        return { x, y, text: cell.querySelector(".line")?.textContent }
      })))
      const kept = rows.filter(([, after]) => after?.text !== undefined)
      expect(kept).toHaveLength(6)
      expect(rows).toHaveLength(14)
      for (const [before, after] of kept) {
        expect(after!.text).toBe(before!.text)
        if (isBeside) expect([after!.y, after!.x > before!.x]).toEqual([before!.y, true])
        else expect(after!.y).toBeGreaterThan(rows.at(-1)![0]!.y)
      }
    }
  })
})

/** Texts that stand out too little from what is behind them, by WCAG 2.2, 1.4.3. */
const faint = (page: Page) => page.evaluate(() => {
  const channels = (color: string): ReadonlyArray<number> => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true })!
    canvas.fillStyle = color
    canvas.fillRect(0, 0, 1, 1)
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data
    return [r!, g!, b!, a! / 255]
  }
  const over = ([r, g, b, a]: ReadonlyArray<number>, [x, y, z]: ReadonlyArray<number>) => [r! * a! + x! * (1 - a!), g! * a! + y! * (1 - a!), b! * a! + z! * (1 - a!), 1]
  const behind = (element: Element): ReadonlyArray<number> => {
    const color = channels(getComputedStyle(element).backgroundColor)
    return color[3] === 1 || element.parentElement === null ? color : over(color, behind(element.parentElement))
  }
  const light = ([r, g, b]: ReadonlyArray<number>) => {
    const [x, y, z] = [r!, g!, b!].map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4)) as [number, number, number]
    return 0.2126 * x + 0.7152 * y + 0.0722 * z
  }
  const found = new Set<string>()
  let seen = 0
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement!
    if (node.textContent!.trim() === "" || ["SCRIPT", "STYLE", "NOSCRIPT"].includes(element.tagName) || !element.checkVisibility() || element.closest(".unseen") !== null) continue
    const style = getComputedStyle(element)
    const ground = behind(element)
    const ink = over(channels(element.namespaceURI!.endsWith("svg") ? style.fill : style.color), ground)
    const [a, b] = [light(ink), light(ground)]
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
    seen++
    if (ratio < 4.5) found.add(`${ratio.toFixed(2)} ${element.tagName}.${element.className} ${node.textContent!.slice(0, 30)}`)
  }
  return { seen, found: [...found] }
})

describe("everybody can use it", () => {
  const settings: ReadonlyArray<Setting> = [{ width: 1280, scheme: "light" }, { width: 1280, scheme: "dark" }, { width: 360, scheme: "light" }, { width: 360, scheme: "dark" }, { width: 1920 }, { width: 768 }]

  test.each(settings)("nothing is wider than the window, and letters stand out: $width px, $scheme", async (setting) => {
    for (const file of [files.samples, files.hostile]) {
      const { page } = await chromium.open(file, setting)
      await lookAtAll(page)
      await page.locator("input[value=both]").click()
      for (const button of (await page.locator("#list button").all()).slice(0, 4)) {
        await button.click()
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      }
      const { seen, found } = await faint(page)
      expect(seen).toBeGreaterThan(200)
      expect(found).toEqual([])
    }
  })

  test("every control has a name, every table a caption, every drawing words or none; headings go down one step at a time", async () => {
    const { page } = await chromium.open(files.samples)
    expect(await page.evaluate(() => {
      const nameless = [...document.querySelectorAll<HTMLElement>("button, input, select, summary, a")].filter((one) =>
        one.textContent.trim() === "" && !one.hasAttribute("aria-label") && ((one as HTMLInputElement).labels?.length ?? 0) === 0)
      const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id)
      const levels = [...document.querySelectorAll("h1, h2, h3, h4")].map(({ tagName }) => Number(tagName[1]))
      return {
        nameless: nameless.map((one) => one.outerHTML),
        captionless: [...document.querySelectorAll("table")].filter(({ caption }) => caption === null).length,
        wordless: [...document.querySelectorAll("svg")].filter((svg) => svg.parentElement!.closest("svg") === null && !svg.hasAttribute("aria-hidden") && !svg.hasAttribute("aria-label")).length,
        twice: ids.filter((id, i) => ids.indexOf(id) !== i),
        leaps: levels.filter((level, i) => i > 0 && level > levels[i - 1]! + 1),
        first: levels.filter((level) => level === 1).length,
        live: document.getElementById("found")!.getAttribute("aria-live"),
        lang: document.documentElement.lang
      }
    })).toEqual({ nameless: [], captionless: 0, wordless: 0, twice: [], leaps: [], first: 1, live: "polite", lang: "en" })
  })

  test("prints what was done, without the controls", async () => {
    const { page } = await chromium.open(files.samples)
    await page.emulateMedia({ media: "print" })
    expect(await page.locator("#filters").isVisible()).toBe(false)
    expect(await page.locator(".flow").isVisible()).toBe(true)
    expect((await page.pdf()).byteLength).toBeGreaterThan(20_000)
  })
})
