/**
 * Writes src/text/foldTable.ts from OpenCC's character dictionaries (a development dependency): run it after an upgrade of opencc-js.
 *
 *     bin/node bench/make-fold-table.ts > src/text/foldTable.ts
 */
import { readFileSync } from "node:fs"

const pairs = (name: string): Array<readonly [string, string]> => {
  const file = new URL(`../node_modules/opencc-js/dist/esm-lib/dict/${name}.js`, import.meta.url)
  const data = JSON.parse(readFileSync(file, "utf8").replace(/^export default /, "").replace(/;\s*$/, "")) as string
  return data.split("|").flatMap((entry) => {
    const [from = "", to = ""] = entry.split(" ")
    return from.length === 1 && to.length === 1 && from !== to ? [[from, to] as const] : []
  })
}

// Characters that any of the dictionaries holds to be forms of one another fall together: a class is what is joined, however many steps it takes.
const simplified = pairs("TSCharacters")
const parent = new Map<string, string>()
const root = (c: string): string => {
  let at = c
  for (let up = parent.get(at); up !== undefined; up = parent.get(at)) at = up
  return at
}
for (const [from, to] of [...simplified, ...pairs("TWVariantsRev"), ...pairs("HKVariantsRev")]) {
  const a = root(from)
  const b = root(to)
  if (a !== b) parent.set(a, b)
}
const classes = new Map<string, Array<string>>()
for (const c of new Set([...parent.keys(), ...parent.values()])) {
  const members = classes.get(root(c))
  if (members === undefined) classes.set(root(c), [c])
  else members.push(c)
}
const targets = new Set(simplified.map(([, to]) => to))
const groups = [...classes.values()].map((members) => {
  const sorted = members.sort()
  const first = sorted.find((c) => targets.has(c)) ?? sorted[0]!
  return first + sorted.filter((c) => c !== first).join("")
}).sort()

const lines: Array<string> = []
for (const group of groups) {
  const last = lines.at(-1)
  if (last === undefined || last.length + group.length > 70) lines.push(group)
  else lines[lines.length - 1] = `${last} ${group}`
}
process.stdout.write(`/**
 * Forms of the same Han character, for comparing texts only (never for showing them). Written by bench/make-fold-table.ts, not by hand.
 *
 * Source: OpenCC's dictionaries TSCharacters, TWVariantsRev and HKVariantsRev (BYVoid and contributors, Apache License 2.0) as packed in opencc-js.
 */

/** Groups apart by white space; the first character of a group stands for all of it. */
export const hanForms = \`
${lines.join("\n")}
\`
`)
