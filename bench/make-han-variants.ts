/**
 * Makes the tables of src/text/language/hanVariant.ts from OpenCC's dictionaries (opencc-js, Apache-2.0) and prints them:
 * `bin/node bench/make-han-variants.ts`. Run it when opencc-js is upgraded, and paste what it prints.
 *
 * A character is of one form only when the other form writes it differently *everywhere*: OpenCC's phrases tell which
 * characters stay as they are in some words (后 in 皇后), its regional tables which ones Taiwan or Hong Kong write so too.
 * A character is Japanese only when it is a post-war form (新字体) that stands in no Chinese word of OpenCC's.
 */
import { pathToFileURL } from "node:url"

type Pairs = ReadonlyArray<readonly [string, string]>

const dictionaries = new URL("../node_modules/opencc-js/dist/esm-lib/dict/", import.meta.url)
const load = async (name: string): Promise<Pairs> => {
  const module = (await import(new URL(`${name}.js`, dictionaries).href)) as { readonly default: string }
  return module.default.split("|").map((entry) => entry.split(" ") as unknown as readonly [string, string])
}

/** The characters of the basic plane that a dictionary replaces, but for those that stand unchanged in one of its phrases. */
const replaced = (characters: Pairs, phrases: Pairs): Map<string, string> => {
  const found = new Map(characters.filter(([from, to]) => from.length === 1 && from !== to))
  for (const [from, to] of phrases) {
    const before = [...from]
    const after = [...to]
    if (before.length === after.length) before.forEach((character, i) => character === after[i] && found.delete(character))
  }
  return found
}

/** The tables, by the names that they have in src/text/language/hanVariant.ts. */
export const hanTables = async (): Promise<Readonly<Record<string, string>>> => {
  const [toTraditional, toTraditionalPhrases, toSimplified, toSimplifiedPhrases] = await Promise.all([load("STCharacters"), load("STPhrases"), load("TSCharacters"), load("TSPhrases")])
  const variants = (await Promise.all(["TWVariants", "HKVariants"].map(load))).flat()
  const simplified = replaced(toTraditional, toTraditionalPhrases)
  const traditional = replaced(toSimplified, toSimplifiedPhrases)
  const regional = new Set(variants.map(([, to]) => to))
  const chinese = new Set([...toTraditional, ...toTraditionalPhrases, ...toSimplified, ...toSimplifiedPhrases, ...variants].flatMap((pair) => [...pair.join("")]))
  const shinjitai = new Set((await load("JPShinjitaiCharacters")).map(([character]) => character))

  const hans = [...simplified.keys()].filter((character) => !regional.has(character) && !traditional.has(character))
  const hant = [...traditional.keys()].filter((character) => !simplified.has(character))
  const jpan = [...shinjitai].filter((character) => character.length === 1 && !chinese.has(character))
  const table = (characters: ReadonlyArray<string>) => characters.toSorted().join("")
  return {
    simplifiedOnly: table(hans.filter((character) => !shinjitai.has(character))),
    simplifiedAndJapanese: table(hans.filter((character) => shinjitai.has(character))),
    traditionalOnly: table(hant),
    japaneseOnly: table(jpan)
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const [name, table] of Object.entries(await hanTables())) {
    const lines = table.match(/.{1,100}/gu) ?? []
    process.stdout.write(`export const ${name} = // ${table.length}\n${lines.map((line) => `  "${line}"`).join(" +\n")}\n\n`)
  }
}
