/** The browser of documents: filters, the list, the document that is looked at, and how all of it is led by keys. */
import { fill, because } from "./text.js"
import { indexed, isAsked, offer } from "./filters.js"
import { byId, element, scraped, shown } from "./nodes.js"

/** @typedef {import("./data.d.ts").PageDocument} PageDocument */

const data = document.getElementById("documents")
if (data !== null) begin(/** @type {ReadonlyArray<PageDocument>} */ (JSON.parse(data.textContent ?? "[]")))

/** @param {ReadonlyArray<PageDocument>} documents */
function begin(documents) {
  const all = documents.map(indexed)
  const choice = (/** @type {string} */ id) => /** @type {HTMLSelectElement} */ (byId(id))
  const search = /** @type {HTMLInputElement} */ (byId("words"))
  const filters = /** @type {HTMLFormElement} */ (byId("filters"))
  const changedOnly = /** @type {HTMLInputElement} */ (byId("changed"))
  const list = byId("list")
  const text = byId("text")
  offer(choice("rule"), all, ({ rules }) => rules)
  offer(choice("language"), all, ({ document }) => [document.language || "none"])
  offer(choice("site"), all, ({ document }) => [document.site])
  offer(choice("fate"), all, ({ document }) => [document.fate])

  /** @type {PageDocument | undefined} */
  let open
  /** @type {ReturnType<typeof fill>} */
  let changes = []
  let change = -1
  /** The line that an entry of a list led to. @type {number | null} */
  let sought = null

  const words = () => search.value.trim().toLowerCase()

  const entries = all.map(({ document, place }) => {
    const gone = document.lines.filter((line) => typeof line !== "string" && line.gone).length
    const button = /** @type {HTMLButtonElement} */ (element("button", "", [
      element("span", `dot ${document.fate}`, [element("span", "unseen", [`${document.fate}: `])]),
      element("bdi", "title", shown(document.title || document.id)),
      element("span", "soft", [document.fate === "published" ? `${gone} of ${document.lines.length} ${document.lines.length === 1 ? "line" : "lines"} removed` : document.end?.[0] ?? "", document.language === "" ? "" : ` · ${document.language}`])
    ]))
    button.type = "button"
    button.tabIndex = -1
    button.addEventListener("click", () => show(place, null, false))
    return element("li", "", [button])
  })
  const buttons = entries.map((entry) => /** @type {HTMLButtonElement} */ (entry.firstElementChild))

  const filter = () => {
    const asked = isAsked({ words: words(), rule: choice("rule").value, language: choice("language").value, site: choice("site").value, fate: choice("fate").value })
    const found = all.filter(asked)
    list.replaceChildren(...found.map(({ place }) => /** @type {HTMLElement} */ (entries[place])))
    byId("found").textContent = `${found.length === all.length ? "" : `${found.length} of `}${all.length} ${all.length === 1 ? "document" : "documents"}`
    keepOneStop()
  }

  /** Of the whole list one button is reached by Tab; arrows lead to the others. */
  const keepOneStop = () => {
    const listed = [...list.querySelectorAll("button")]
    const stop = listed.find((button) => button.getAttribute("aria-current") === "true") ?? listed[0]
    for (const button of listed) button.tabIndex = button === stop ? 0 : -1
  }

  const paint = () => {
    if (open === undefined) return
    const view = /** @type {HTMLInputElement | null} */ (document.querySelector("input[name=view]:checked"))
    text.className = `text ${view?.value ?? "both"}`
    changes = fill(text, open, words(), changedOnly.checked)
    change = -1
    // The head stands in front of the rows.
    if (sought !== null && !changedOnly.checked) text.children[sought + 1]?.classList.add("sought")
  }

  /**
   * @param {number} place
   * @param {number | null} line to go to
   * @param {boolean} isLed whether the reader is to be led there
   */
  const show = (place, line, isLed) => {
    const one = documents[place]
    if (one === undefined) return
    open = one
    for (const [i, button] of buttons.entries()) {
      if (i === place) button.setAttribute("aria-current", "true")
      else button.removeAttribute("aria-current")
    }
    keepOneStop()
    byId("document").hidden = false
    byId("document-title").replaceChildren(scraped("", one.title || one.id, one.language))
    const facts = [one.id, one.site, one.place, one.url, one.language].filter((fact, i, facts) => fact !== "" && facts.indexOf(fact) === i)
    byId("document-facts").replaceChildren(element("span", `status ${one.fate}`, [one.fate]), ...facts.flatMap((fact) => [" · ", element("bdi", "", shown(fact))]))
    const end = byId("document-end")
    end.hidden = one.end === null
    end.replaceChildren(...(one.end === null ? [] : [one.fate, " by ", because(one.end)]))
    byId("document-more").textContent = one.more.characters === 0 ? "" : `… ${one.more.characters} more characters${one.more.lines > 0 ? ` in ${one.more.lines} more lines` : ""} are not in this page.`
    sought = line
    if (line !== null) changedOnly.checked = false
    paint()
    const isNarrow = matchMedia("(max-width: 60rem)").matches
    if (isLed || isNarrow) {
      byId("document").scrollIntoView({ block: "start" })
      byId("document-title").focus({ preventScroll: true })
    }
    if (line !== null) text.querySelector(".sought > .before")?.scrollIntoView({ block: "center" })
  }

  /** @param {number} by */
  const step = (by) => {
    if (changes.length === 0) return
    change = (change + by + changes.length + (change < 0 && by < 0 ? 1 : 0)) % changes.length
    for (const row of text.querySelectorAll(".sought")) row.classList.remove("sought")
    const { row } = /** @type {{ row: HTMLElement }} */ (changes[change])
    row.classList.add("sought")
    row.querySelector(".before")?.scrollIntoView({ block: "center" })
  }

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting
  search.addEventListener("input", () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      filter()
      paint()
    }, 120)
  })
  // A list that is made anew while a button of it is pressed loses the click: what is searched for is heard of by itself.
  filters.addEventListener("change", (event) => event.target === search || filter())
  filters.addEventListener("submit", (event) => event.preventDefault())
  filters.addEventListener("reset", () => setTimeout(() => {
    filter()
    paint()
  }))
  for (const radio of document.querySelectorAll("input[name=view]")) radio.addEventListener("change", paint)
  changedOnly.addEventListener("change", paint)
  byId("next").addEventListener("click", () => step(1))
  byId("back").addEventListener("click", () => step(-1))
  for (const button of document.querySelectorAll("button[data-document]")) {
    button.addEventListener("click", () => {
      const { document: place = "", line = "" } = /** @type {HTMLElement} */ (button).dataset
      filters.reset()
      show(Number(place), line === "" ? null : Number(line), true)
    })
  }
  list.addEventListener("keydown", (event) => {
    const listed = [...list.querySelectorAll("button")]
    const at = listed.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement))
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: listed.length - 1 }[event.key]
    if (at < 0 || to === undefined) return
    event.preventDefault()
    listed[Math.max(0, Math.min(listed.length - 1, to))]?.focus()
  })
  filter()
  if (matchMedia("(min-width: 60.01rem)").matches && documents.length > 0) show(0, null, false)
}
