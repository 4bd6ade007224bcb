/** Draws `docs/report.png` and `docs/report-page.png`: the report of the sample pages, as the README and docs/report.md show it. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { execFileSync } from "node:child_process"
import { pathToFileURL } from "node:url"
import { launch } from "./browser.ts"

const root = new URL("../../", import.meta.url).pathname
const dir = mkdtempSync(join(tmpdir(), "winnow-picture-"))
try {
  execFileSync(join(root, "bin/winnow"), ["run", "news", "--date", "2026-11-21", "--out", dir], { cwd: root, stdio: "ignore" })
  const running = await launch()
  const page = await running.newPage({ viewport: { width: 1100, height: 830 }, colorScheme: "light" })
  await page.goto(pathToFileURL(join(dir, "news/latest/report.html")).href)
  // Times are those of the machine that draws.
  await page.evaluate(() => document.querySelector("header .facts")?.lastChild?.remove())
  await page.screenshot({ path: join(root, "docs/report.png") })
  await page.locator("#list button", { hasText: "Farmers plant" }).first().click()
  await page.locator("#changed").check()
  await page.setViewportSize({ width: 1100, height: 640 })
  await page.mouse.move(0, 0)
  await page.evaluate(() => scrollTo(0, document.querySelector(".filters")!.getBoundingClientRect().top + scrollY - 16))
  await page.screenshot({ path: join(root, "docs/report-page.png") })
  await running.close()
} finally {
  rmSync(dir, { recursive: true, force: true })
}
