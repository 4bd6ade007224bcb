/** What lies on disk behind a run, by what it is. */
import { lstatSync, readdirSync } from "node:fs"
import { join } from "node:path"

/** What a file is, by its path within a pipeline's folder. */
export const kindOf = (path: string): string => {
  if (path.startsWith("corpora/") || /^runs\/[^/]+\/corpus\.\w+$/.test(path)) return "corpora"
  if (path.startsWith("memory/")) return "keys"
  const [, , room = "", ...rest] = path.split("/")
  if (rest.length === 0) return room === "ledger.jsonl" ? "ledger" : room === "duplicates.jsonl" ? "duplicates" : "other"
  if (room === "parts") return "parts"
  if (room !== "stages") return "other"
  return rest.length > 2 && !["rulings", "clusters"].includes(rest[1]!) ? "keys" : "deltas"
}

const entriesOf = (folder: string): ReadonlyArray<string> => {
  try {
    return readdirSync(folder).toSorted()
  } catch {
    return []
  }
}

/** Bytes by kind of all files in a pipeline's folder; a file that has several names counts once. What goes meanwhile is passed over. */
export const diskOf = (folder: string): Record<string, number> => {
  const seen = new Set<string>()
  const kinds: Record<string, number> = {}
  const walk = (within: string): void => {
    for (const name of entriesOf(join(folder, within))) {
      const path = join(within, name)
      const file = lstatSync(join(folder, path), { throwIfNoEntry: false })
      if (file?.isDirectory() === true) walk(path)
      if (file?.isFile() !== true || seen.has(`${file.dev}:${file.ino}`)) continue
      seen.add(`${file.dev}:${file.ino}`)
      kinds[kindOf(path)] = (kinds[kindOf(path)] ?? 0) + file.size
    }
  }
  walk("")
  return kinds
}
