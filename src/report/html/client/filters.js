/** Which documents are listed: by search words, rule, language, site and fate. */
import { element } from "./nodes.js"

/** @typedef {import("./data.d.ts").PageDocument} PageDocument */

/**
 * What a document is found by.
 * @typedef {object} Indexed
 * @property {PageDocument} document
 * @property {number} place
 * @property {string} text all of it in small letters
 * @property {ReadonlySet<string>} rules
 */

/**
 * @param {PageDocument} document
 * @param {number} place
 * @returns {Indexed}
 */
export const indexed = (document, place) => {
  const rules = new Set(document.lines.flatMap((line) => (typeof line === "string" ? [] : line.reasons.map(([rule]) => rule))))
  if (document.end !== null) rules.add(document.end[0])
  const lines = document.lines.map((line) => (typeof line === "string" ? line : line.segments.map((segment) => (typeof segment === "string" ? segment : segment[0])).join("")))
  return { document, place, rules, text: [document.title, document.id, document.site, document.url, ...lines].join("\n").toLowerCase() }
}

/**
 * @typedef {object} Asked
 * @property {string} words in small letters
 * @property {string} rule
 * @property {string} language
 * @property {string} site
 * @property {string} fate
 */

/**
 * @param {Asked} asked
 * @returns {(one: Indexed) => boolean}
 */
export const isAsked = ({ words, rule, language, site, fate }) => ({ document, rules, text }) =>
  (rule === "" || rules.has(rule)) && (language === "" || (document.language || "none") === language) && (site === "" || document.site === site) && (fate === "" || document.fate === fate) && (words === "" || text.includes(words))

/**
 * Fills a choice with what there is and how often, most first.
 * @param {HTMLSelectElement} select
 * @param {ReadonlyArray<Indexed>} all
 * @param {(one: Indexed) => Iterable<string>} of
 */
export const offer = (select, all, of) => {
  /** @type {Map<string, number>} */
  const counts = new Map()
  for (const one of all) for (const name of of(one)) counts.set(name, (counts.get(name) ?? 0) + 1)
  for (const [name, count] of [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))) {
    const option = /** @type {HTMLOptionElement} */ (element("option", "", [`${name} (${count})`]))
    option.value = name
    select.append(option)
  }
}
