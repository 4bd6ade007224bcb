/** What is new: files as they are now beside what earlier nights took of them. Looks at size and time first, at content when in doubt. */
import * as Effect from "effect/Effect"
import { readJsonIfThere } from "../Disk.ts"
import { type Parts, paths, type Plan, readPlan } from "./Plan.ts"
import { beginningHash, type EarlierEnd, type FoundFile, hash, heldBefore, type InputFile, lookedAt } from "../sources/find.ts"
import { partsOf as nameParts } from "../sources/format.ts"
import type { State, World } from "./World.ts"

/** A file as the last night that read anything of it left it. */
interface Known {
  readonly file: InputFile
  /** Why it was rejected as a file: it has not been taken. */
  readonly broken: string | undefined
  /** Where it can be read on. */
  readonly end: EarlierEnd | undefined
}

/** What came of comparing. */
export interface News {
  /** To be read: new, changed, or not taken before. */
  readonly files: ReadonlyArray<FoundFile>
  /** Names of files that were taken and are not there any more, which no night has told before. */
  readonly gone: ReadonlyArray<string>
}

const partsOf = (world: World, plan: Plan): Parts | undefined => readJsonIfThere<Parts>(paths(world.runDir(plan.run)).parts)

/** Files of a run that `--limit` kept from being read to their end. */
export const unreadOf = (world: World, plan: Plan): ReadonlyArray<InputFile> =>
  plan.limit === null ? [] : (partsOf(world, plan)?.unread ?? []).map((index) => plan.files[index]!)

/** Of such a file nothing was read. */
const isUnseen = (why: string | undefined) => why === "changed-while-read" || why === "unreadable"

/** All files that the nights in force have read. What a limit cut off counts only as long as there is a limit. */
const knownFiles = (world: World, state: State, limited: boolean) => {
  const known = new Map<string, Known>()
  const told = new Set<string>()
  for (const { run } of state.nights) {
    const plan = readPlan(world.runDir(run))
    const parts = partsOf(world, plan)
    const unread = new Set(limited ? [] : unreadOf(world, plan).map(({ path }) => path))
    const broken = new Map(parts?.broken ?? [])
    for (const [index, file] of plan.files.entries()) {
      if (unread.has(file.path)) continue
      const why = broken.get(index)
      const before = known.get(file.path)
      // An earlier night may have read the beginning of what could not be read then.
      known.set(file.path, isUnseen(why) ? { file: before?.file ?? file, broken: why, end: before?.end } : { file, broken: why, end: parts?.ends?.[index] })
    }
    for (const name of plan.gone ?? []) told.add(name)
  }
  return { known, told }
}

const sameFile = (a: FoundFile, b: FoundFile) => a.path === b.path && a.bytes === b.bytes && a.mtimeMs === b.mtimeMs

/** Whether a file that is not the same any more still holds what it held: in front of more, or, packed anew, as all that there is. */
const stillHeld = async ({ path, name, bytes }: FoundFile, { file, broken, end }: Known): Promise<"same" | "more" | undefined> => {
  if (broken !== undefined && end === undefined) return undefined
  if (bytes > file.bytes && (await beginningHash(path, file.bytes)) === file.sha256) return "more"
  const { compression } = nameParts(name)
  return compression === undefined || end?.content === undefined ? undefined : heldBefore(path, compression, end.content)
}

/** Files that are looked into at the same time: unpacking has threads of its own. */
const atOnce = 4

/** Files that no night in force has taken, each with what became of it; one with another time but the same content was taken. */
export const newsOf = Effect.fnUntraced(function*(world: World, state: State, found: ReadonlyArray<FoundFile>, limited: boolean): Effect.fn.Return<News> {
  const { known, told } = knownFiles(world, state, limited)
  const doubtful = found.filter((file) => {
    const before = known.get(file.path)
    // Standard input is another one every time; what could not be read then may be readable now.
    return before === undefined || file.path === "-" || before.broken !== undefined || before.file.sha256 === null || !sameFile(file, before.file)
  })
  const hashed = yield* hash(doubtful.filter((file) => known.get(file.path)?.file.bytes === file.bytes))
  const unchanged = new Set(hashed.filter((file) => file.sha256 !== null && file.sha256 === known.get(file.path)?.file.sha256).map(({ path }) => path))
  const fate = Effect.fnUntraced(function*(file: FoundFile): Effect.fn.Return<FoundFile | undefined> {
    const before = known.get(file.path)
    if (before === undefined || file.path === "-") return file
    const from = before.end && { from: before.end }
    if (unchanged.has(file.path)) return before.broken === undefined ? undefined : { ...file, change: "retried", ...from }
    if (before.file.sha256 === null) return { ...file, change: "retried" }
    const held = yield* Effect.promise(() => stillHeld(file, before))
    if (held === "same") return before.broken === undefined ? undefined : { ...file, change: "retried", ...from }
    if (held === "more") return { ...file, change: "grown", ...from }
    // What it held when it was known is not what was read, or nothing was.
    return { ...file, change: before.broken !== undefined && before.end === undefined ? "retried" : file.bytes < before.file.bytes ? "shrunk" : "replaced" }
  })
  const files = (yield* Effect.forEach(doubtful, fate, { concurrency: atOnce })).filter((file) => file !== undefined)
  const here = new Set(found.map(({ path }) => path))
  const gone = [...known.values()].filter(({ file: { path, name }, broken }) => broken === undefined && path !== "-" && !here.has(path) && !told.has(name) && lookedAt(path) === undefined)
  return { files, gone: gone.map(({ file }) => file.name) }
})

const shown = 3

/** Names, and what is said of one of them or of several. */
const told = (names: ReadonlyArray<string>, one: string, many: string): ReadonlyArray<string> =>
  names.length === 0 ? [] : names.length === 1 ? [`${names[0]} ${one}`] : [`${names.length} files ${many}: ${names.slice(0, shown).join(", ")}${names.length > shown ? ` and ${names.length - shown} more` : ""}`]

/** The same in sentences, as far as a person would want to know. */
export const newsTold = ({ files, gone }: News): ReadonlyArray<string> => {
  const named = (isMeant: (file: FoundFile) => boolean) => files.filter(isMeant).map(({ name }) => name)
  return [
    ...told(named(({ change, from }) => change === "grown" && from !== undefined), "has grown and is read on from its old end", "have grown and are read on from their old ends"),
    ...told(named(({ change, from }) => change === "grown" && from === undefined), "has grown and, being no JSON Lines, is read as a whole", "have grown and, being no JSON Lines, are read as a whole"),
    ...told(named(({ change }) => change === "shrunk"), "is shorter than when it was taken, and is read as a whole", "are shorter than when they were taken, and are read as a whole"),
    ...told(named(({ change }) => change === "replaced"), "holds something else than when it was taken, and is read as a whole", "hold something else than when they were taken, and are read as a whole"),
    ...told(named(({ change }) => change === "retried"), "could not be read to its end before, and is tried again", "could not be read to their end before, and are tried again"),
    ...told(gone, "was taken and is gone; what was published of it stays", "that were taken are gone, and what was published of them stays")
  ]
}
