import type { Profiler } from "node:inspector"
import { fileURLToPath } from "node:url"

/** A function, and how long it was at work itself, in milliseconds. */
export interface SelfTime {
  readonly name: string
  /** Where it stands: a path within the folder that is asked for, a package, or what V8 calls it. */
  readonly file: string
  readonly line: number
  readonly ms: number
}

/** Nothing runs, or the profiler itself. */
const isIdle = ({ functionName, url }: Profiler.ProfileNode["callFrame"]): boolean =>
  functionName === "(idle)" || functionName === "(root)" || url === "node:inspector" || (functionName === "dispatch" && url === "")

const fileOf = (url: string, within: string): string => {
  if (url === "") return "V8"
  if (!url.startsWith("file:")) return url
  const path = fileURLToPath(url)
  const inPackage = path.lastIndexOf("/node_modules/")
  return inPackage !== -1 ? path.slice(inPackage + "/node_modules/".length) : path.startsWith(within) ? path.slice(within.length) : path
}

/** The functions of profiles by self time, longest first, and the time of all. `within`: a folder, with its slash, that paths are shortened by. */
export const selfTimes = (profiles: ReadonlyArray<Profiler.Profile>, within: string): { readonly functions: ReadonlyArray<SelfTime>; readonly total: number } => {
  const found = new Map<string, { -readonly [K in keyof SelfTime]: SelfTime[K] }>()
  for (const { nodes, samples = [], timeDeltas = [] } of profiles) {
    const byId = new Map(nodes.map((node) => [node.id, node]))
    for (const [n, id] of samples.entries()) {
      const { callFrame } = byId.get(id)!
      if (isIdle(callFrame)) continue
      const { functionName, url, lineNumber } = callFrame
      const key = `${url}:${lineNumber}:${functionName}`
      const one = found.get(key) ?? found.set(key, { name: functionName === "" ? "(anonymous)" : functionName, file: fileOf(url, within), line: lineNumber + 1, ms: 0 }).get(key)!
      // A sample holds until the next.
      one.ms += (timeDeltas[n + 1] ?? 0) / 1000
    }
  }
  const functions = [...found.values()].toSorted((a, b) => b.ms - a.ms || (a.name < b.name ? -1 : 1))
  return { functions, total: functions.reduce((sum, { ms }) => sum + ms, 0) }
}

/** The first `most` functions, by file; files by what they have together. */
export const listed = ({ functions, total }: ReturnType<typeof selfTimes>, most: number): string => {
  const sum = (those: ReadonlyArray<SelfTime>) => those.reduce((all, { ms }) => all + ms, 0)
  const share = (ms: number) => `${(100 * ms / total).toFixed(1).padStart(5)} %`
  const files = [...Map.groupBy(functions.slice(0, most), ({ file }) => file)].toSorted(([, a], [, b]) => sum(b) - sum(a))
  return files.flatMap(([file, those]) => [
    `${share(sum(those))}  ${file}`,
    ...those.map(({ name, line, ms }) => `        ${share(ms)} ${ms.toFixed(0).padStart(7)} ms  ${name}${file === "V8" ? "" : `:${line}`}`)
  ]).join("\n")
}
