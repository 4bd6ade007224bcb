/** Elements made of text. Text goes in as text only; controls and direction overrides come escaped, and are set apart to be seen. */

/**
 * @param {string} name
 * @param {string} [className]
 * @param {ReadonlyArray<Node | string>} [children]
 * @returns {HTMLElement}
 */
export const element = (name, className = "", children = []) => {
  const made = document.createElement(name)
  if (className !== "") made.className = className
  made.append(...children)
  return made
}

/**
 * @param {string} id
 * @returns {HTMLElement}
 */
export const byId = (id) => {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`the page has no ${id}`)
  return found
}

const control = /(\\x[0-9a-f]{2}|\\u[0-9a-f]{4})/

/**
 * A scraped text, with what is looked for marked.
 * @param {string} text
 * @param {string} [words]
 * @returns {Array<Node>}
 */
export const shown = (text, words = "") => text.split(control).flatMap((piece, i) => i % 2 === 1 ? [element("span", "control", [piece])] : marked(piece, words))

/**
 * A scraped text of a language, so that it is read aloud, and its ideographs are drawn, as those of that language.
 * @param {string} className
 * @param {string | ReadonlyArray<Node>} text
 * @param {string} language ISO 639-3, or nothing
 * @returns {HTMLElement}
 */
export const scraped = (className, text, language) => {
  const made = element("bdi", className, typeof text === "string" ? shown(text) : text)
  // With two letters where there are, as readers know them.
  if (/^[a-z]{2,3}$/.test(language)) made.lang = Intl.getCanonicalLocales(language)[0] ?? ""
  return made
}

/**
 * @param {string} text
 * @param {string} words in small letters
 * @returns {Array<Node>}
 */
const marked = (text, words) => {
  const small = text.toLowerCase()
  // Where small letters are more than large ones (İ), places would not fit.
  if (words === "" || small.length !== text.length) return [document.createTextNode(text)]
  /** @type {Array<Node>} */
  const nodes = []
  let from = 0
  for (let at = small.indexOf(words); at >= 0; at = small.indexOf(words, from)) {
    nodes.push(document.createTextNode(text.slice(from, at)), element("mark", "", [text.slice(at, at + words.length)]))
    from = at + words.length
  }
  nodes.push(document.createTextNode(text.slice(from)))
  return nodes
}
