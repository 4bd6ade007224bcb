/** How a pipeline names its input and itself: patterns that tomorrow's files will match too. */
import { readdirSync, statSync } from "node:fs"
import { basename, dirname, extname, join, relative, resolve, sep } from "node:path"
import type { FoundFile } from "../sources/find.ts"

const endings = /\.(?:txt|jsonl|ndjson|csv|tsv)(?:\.gz|\.zst)?$/i
const endingOf = (path: string): string => endings.exec(path)?.[0] ?? extname(path)
const magic = /[*?[{\\]|[!+@]\(/

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true
const byCodeUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** As a person would write it here. */
const near = (path: string, cwd: string): string => {
  const short = relative(cwd, path)
  return (short === "" ? "." : short.startsWith("..") ? path : short).split(sep).join("/")
}

/** Files of one folder as a pattern, when they are all that it holds of their ending and more than one; else one by one. */
const together = (paths: ReadonlyArray<string>, cwd: string, least: number): ReadonlyArray<string> => {
  const groups = new Map<string, Array<string>>()
  for (const path of paths) {
    const key = JSON.stringify([dirname(path), endingOf(path)])
    groups.set(key, [...(groups.get(key) ?? []), path])
  }
  return [...groups].flatMap(([key, members]) => {
    const [folder, ending] = JSON.parse(key) as [string, string]
    const all = readdirSync(folder).filter((name) => !name.startsWith(".") && endingOf(name) === ending && isFile(join(folder, name)))
    return members.length >= least && ending !== "" && all.length === members.length ? [`${near(folder, cwd) === "." ? "" : `${near(folder, cwd)}/`}*${ending}`] : members.map((path) => near(path, cwd))
  }).sort(byCodeUnit)
}

/**
 * The patterns of a pipeline that was asked for with these words, which the shell may have expanded. `files`: all that it is to read; `isAll`: that is
 * all that the words match.
 */
export const patternsFor = (words: ReadonlyArray<string>, files: ReadonlyArray<FoundFile>, isAll: boolean, cwd = process.cwd()): ReadonlyArray<string> => {
  if (!isAll) return together(files.map(({ path }) => path), cwd, 1)
  const named = words.map((word) => resolve(cwd, word)).filter(isFile)
  const others = words.filter((word) => !isFile(resolve(cwd, word)))
  return [...new Set([...others, ...together([...new Set(named)], cwd, 2)])]
}

/** A name for a pipeline that reads what these words name: that of the folder, or of a file that lies in none; lower-case letters, digits and hyphens. */
export const nameFor = (words: ReadonlyArray<string>, cwd = process.cwd()): string => {
  const [first = "."] = words
  const segments = resolve(cwd, first).split(sep)
  const fixed = segments.findIndex((segment) => magic.test(segment) && statSync(resolve(cwd, first), { throwIfNoEntry: false }) === undefined)
  const path = fixed < 0 ? resolve(cwd, first) : segments.slice(0, fixed).join(sep)
  const folder = isFile(path) ? dirname(path) : path
  const given = isFile(path) && folder === resolve(cwd) ? basename(path).slice(0, -endingOf(path).length || undefined) : basename(folder)
  const name = given.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60)
  return name === "" ? "mine" : name
}
