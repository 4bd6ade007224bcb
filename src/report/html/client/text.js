/** The text of one document: before and after beside each other, a row for each line as read. */
import { element, scraped, shown } from "./nodes.js"

/** @typedef {import("./data.d.ts").PageDocument} PageDocument */
/** @typedef {import("./data.d.ts").PageLine} PageLine */
/** @typedef {import("./data.d.ts").Reason} Reason */

/** Lines that stay beside one that changed are shown with it. */
const around = 1

/**
 * @param {Reason} reason
 * @returns {HTMLElement}
 */
export const because = ([rule, score, evidence]) =>
  element("span", "because", [rule, ...(score === null ? [] : [" ", element("b", "", [String(Math.round(score * 100) / 100)])]), ...(evidence === "" ? [] : [` (${evidence})`])])

/**
 * @param {PageLine} line
 * @param {string} words
 * @returns {ReadonlyArray<Node>}
 */
const before = (line, words) =>
  typeof line === "string" ? shown(line, words) : line.segments.flatMap((segment) => typeof segment === "string" ? shown(segment, words) : [
    ...(segment[0] === "" ? [] : [element("del", "", shown(segment[0], words))]),
    ...(segment[1] === "" ? [] : [element("ins", "", shown(segment[1], words))])
  ])

/**
 * @param {PageLine} line
 * @param {string} words
 * @returns {ReadonlyArray<Node>}
 */
const after = (line, words) => shown(typeof line === "string" ? line : line.segments.map((segment) => (typeof segment === "string" ? segment : segment[1])).join(""), words)

/**
 * @param {string} className
 * @param {string} role
 * @param {ReadonlyArray<Node | string>} children
 * @returns {HTMLElement}
 */
const part = (className, role, children) => {
  const made = element("div", className, children)
  made.role = role
  return made
}

/**
 * Fills a table with a document. Returns its changed lines in their order.
 * @param {HTMLElement} table
 * @param {PageDocument} of
 * @param {string} words
 * @param {boolean} changedOnly
 * @returns {ReadonlyArray<{ readonly line: number, readonly row: HTMLElement }>}
 */
export const fill = (table, of, words, changedOnly) => {
  const isPublished = of.fate === "published"
  const rows = [part("row head", "row", [part("cell before", "columnheader", ["As read"]), part("cell after", "columnheader", [isPublished ? "As published" : "Not published"])])]
  /** @type {Array<{ line: number, row: HTMLElement }>} */
  const changes = []
  const isChanged = of.lines.map((line) => typeof line !== "string")
  let hidden = 0
  const skip = () => {
    if (hidden > 0) rows.push(part("row skipped", "row", [part("cell before", "cell", [`${hidden} ${hidden === 1 ? "line" : "lines"} kept`])]))
    hidden = 0
  }
  for (const [n, line] of of.lines.entries()) {
    if (changedOnly && !isChanged.slice(Math.max(0, n - around), n + around + 1).includes(true)) {
      hidden++
      continue
    }
    skip()
    const number = element("span", "number", [String(n + 1)])
    const gone = typeof line !== "string" && line.gone
    const cell = part("cell before", "cell", [number, scraped("line", before(line, words), of.language)])
    if (typeof line !== "string") cell.append(element("span", "reasons", line.reasons.map(because)))
    const row = part(`row${gone ? " gone" : typeof line === "string" ? "" : " trimmed"}`, "row", [cell, part("cell after", "cell", gone || !isPublished ? [] : [element("span", "number", [String(n + 1)]), scraped("line", after(line, words), of.language)])])
    if (typeof line !== "string") {
      row.tabIndex = -1
      changes.push({ line: n, row })
    }
    rows.push(row)
  }
  skip()
  table.replaceChildren(...rows)
  return changes
}
