import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { expect, test } from "vitest"
import { changes, digestOf, fingerprintOf } from "./Fingerprint.ts"

/** A stage in a folder of its own: modules by name, the first is the stage's. A module is read once a process, so each version has its folder. */
const stage = (modules: Readonly<Record<string, string>>, options = {}) => {
  const dir = mkdtempSync(join(tmpdir(), "winnow-"))
  mkdirSync(join(dir, "node_modules/words"), { recursive: true })
  writeFileSync(join(dir, "node_modules/words/package.json"), modules["package.json"] ?? '{"version":"1.0.0"}')
  for (const [name, source] of Object.entries(modules)) if (name !== "package.json") writeFileSync(join(dir, name), source)
  const { files, ...rest } = fingerprintOf({ file: pathToFileURL(join(dir, "stage.ts")).href, options })
  return { ...rest, files: Object.fromEntries(Object.entries(files).map(([path, hash]) => [path.split("/").at(-1)!, hash])) }
}

const modules = {
  "stage.ts": 'import { list } from "./list.ts"\nimport type { Shape } from "./shape.ts"\nimport words from "words"\nexport { list, words }\n',
  "list.ts": 'export const list = ["a"]\n',
  "shape.ts": "export interface Shape {}\n"
}

test("it covers the stage's file and all it imports, packages by version, not types of our own", () => {
  const print = stage(modules)
  expect(Object.keys(print.files)).toEqual(["list.ts", "stage.ts"])
  expect(print.packages).toEqual({ words: "1.0.0" })
})

test.each([
  ["a changed word list", { ...modules, "list.ts": 'export const list = ["a", "b"]\n' }, {}, ["list.ts"]],
  ["a changed option", modules, { captions: "keep" }, ["options"]],
  ["another version of a package", { ...modules, "package.json": '{"version":"1.0.1"}' }, {}, ["words 1.0.0 → 1.0.1"]],
  ["a changed type", { ...modules, "shape.ts": "export interface Shape { a: 1 }\n" }, {}, []],
  ["nothing", modules, {}, []]
])("%s", (_, after, options, told) => {
  const [a, b] = [stage(modules), stage(after, options)]
  expect(changes(a, b)).toEqual(told)
  expect(digestOf("s", a) === digestOf("s", b)).toBe(told.length === 0)
})

test("of many changed files the first few are named", () => {
  const [before, after] = [stage(modules), stage(modules)]
  const files = Object.fromEntries(["a", "b", "c", "d", "e"].map((name) => [`${name}.ts`, name]))
  expect(changes(before, { ...after, files: { ...after.files, ...files } })).toEqual(["a.ts", "b.ts", "c.ts", "2 more files"])
})

test("modules that import one another are read once", () => {
  expect(Object.keys(stage({ "stage.ts": 'import "./other.ts"\n', "other.ts": 'export * from "./stage.ts"\n' }).files)).toEqual(["other.ts", "stage.ts"])
})

test.each([
  ["import { list } from './list.ts'"],
  ["import list from'./list.ts'"],
  ["import*as list from \"./list.ts\""],
  ["import './list.ts'"],
  ["export { list } from './list.ts'"],
  ["const a = 1; import { list } from './list.ts'"],
  ["import {\n  list,\n  other\n} from './list.ts'"],
  ["const list = await import('./list.ts')"],
  ["const list = await import(`./list.ts`)"],
  ["const list = readFileSync(new URL('./list.ts', import.meta.url), 'utf8')"]
])("%s", (source) => {
  expect(Object.keys(stage({ "stage.ts": `${source}\n`, "list.ts": "" }).files)).toEqual(["list.ts", "stage.ts"])
})

test("what only looks like an import is none, and a folder is no module", () => {
  const source = "const dir = new URL('.', import.meta.url)\nexport const from = './list.ts'\nimport type { Shape } from './list.ts'\nimport { x } from 'node:fs'\n"
  expect(Object.keys(stage({ "stage.ts": source, "list.ts": "" }).files)).toEqual(["stage.ts"])
})

test("what is loaded by hand is seen by its call", () => {
  expect(Object.keys(stage({ "stage.ts": 'const x = await import("./late.ts")\n', "late.ts": "" }).files)).toEqual(["late.ts", "stage.ts"])
})
