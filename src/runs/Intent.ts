/**
 * What `run` is to do, and why: decided before anything is changed, so that it can be told and not done (`--dry-run`), or be refused.
 */
import { existsSync } from "node:fs"
import * as Effect from "effect/Effect"
import { behind, remembered, sameCorpora } from "./Behind.ts"
import { Refused } from "../Failure.ts"
import { changes } from "./Fingerprint.ts"
import { asBefore, isHeldBack, judgeAll, nightsBefore, overtaken, since } from "./Force.ts"
import type { Pipeline } from "../Pipeline.ts"
import { paths, type Plan, readPlan, readPlanIfThere } from "./Plan.ts"
import { type Recipe, recipeOf, sameRecipe } from "./Planning.ts"
import type { Report } from "./Report.ts"
import type { Source } from "../Source.ts"
import { supported } from "../sources/format.ts"
import { find, type Found, type FoundFile, hash, type InputFile, lookedAt } from "../sources/find.ts"
import { type News, newsOf, newsTold, unreadOf } from "./Taken.ts"
import { type Held, type Night, type Open, readState, type State, type World } from "./World.ts"

/** What `run` was asked for. */
export interface Asked {
  readonly world: World
  readonly pipeline: Pipeline
  readonly source: Source
  readonly limit: number | undefined
  readonly fresh: boolean
}

/** What `run` would do. `notes` tell what a person would not expect of it. */
export type Intent = { readonly notes: ReadonlyArray<string> } & (
  /** `because`: what changed since it was begun. */
  | { readonly kind: "resume"; readonly open: Open; readonly because: ReadonlyArray<string> }
  /** `stale`: nights that are brought up to date before; `because`: why. */
  | { readonly kind: "new"; readonly found: Found; readonly files: ReadonlyArray<FoundFile>; readonly gone: ReadonlyArray<string>; readonly stale: ReadonlyArray<Night>; readonly because: ReadonlyArray<string> }
  | { readonly kind: "again"; readonly night: Night; readonly stale: ReadonlyArray<Night>; readonly because: ReadonlyArray<string>; readonly reading: Reading }
  /** What there would be to do was done and is held; `reports` with what is out of bounds now. */
  | { readonly kind: "held"; readonly reports: ReadonlyArray<Report> }
  | { readonly kind: "nothing"; readonly night: Night }
)

/** How a night is read that is done again: what of it is as it was before is taken over. */
export type Reading = Pick<Plan, "reading" | "limit" | "files">

const sameFile = (a: FoundFile, b: FoundFile) => a.path === b.path && a.bytes === b.bytes && a.mtimeMs === b.mtimeMs

/** Input files as they are now, and those that are gone or hold something else: with them goes what reading them again would give. */
const again = Effect.fnUntraced(function*(files: ReadonlyArray<InputFile>) {
  const now = files.map((file) => {
    const stats = file.path === "-" ? undefined : lookedAt(file.path)
    return stats?.isFile() === true && stats.size === file.bytes ? { ...file, mtimeMs: stats.mtimeMs } : undefined
  })
  const touched = now.filter((file, i) => file !== undefined && !sameFile(file, files[i]!)).map((file) => file!)
  const hashes = new Map((yield* hash(touched)).map(({ path, sha256 }) => [path, sha256]))
  const isSame = (i: number) => now[i] !== undefined && (!hashes.has(files[i]!.path) || (hashes.get(files[i]!.path) !== null && hashes.get(files[i]!.path) === files[i]!.sha256))
  return { files: now.filter((_, i) => isSame(i)).map((file) => file!), missing: files.filter((_, i) => !isSame(i)) }
})

/** What lies among the files and is not read. */
const passedOver = ({ unsupported: { count, examples } }: Found): ReadonlyArray<string> =>
  count === 0 ? [] : [`passed over ${count} file${count === 1 ? "" : "s"} whose ending says nothing (${examples.join(", ")}${count > examples.length ? ", …" : ""}); what is read: ${supported}`]

const lost = ([first, ...more]: ReadonlyArray<InputFile>): string => {
  if (first!.path === "-") return "standard input is not kept"
  return `${first!.path} ${more.length > 0 ? `and ${more.length} more are gone or hold` : "is gone or holds"} something else now`
}

/** Reading options that differ, as they are written on the command line: of the one, and of the other. */
const readingOptions = (before: Source, after: Source): ReadonlyArray<{ readonly flag: string; readonly before: string | undefined; readonly after: string | undefined }> =>
  [
    ...Object.keys({ ...before.fields, ...after.fields }).map((name) => ({ flag: `--${name}-field`, before: before.fields[name as keyof Source["fields"]], after: after.fields[name as keyof Source["fields"]] })),
    { flag: "--format", before: before.format, after: after.format },
    { flag: "--delimiter", before: before.delimiter, after: after.delimiter },
    { flag: "--encoding", before: before.encoding, after: after.encoding },
    { flag: "--invalid", before: before.invalid, after: after.invalid }
  ].filter((option) => option.before !== option.after)

/** Why the stages or the sinks of a plan would not be like this any more, in words. */
export const reasons = (plan: Plan, recipe: Recipe): ReadonlyArray<string> => {
  const before = new Map(plan.stages.map((stage) => [stage.name, stage]))
  const after = new Set(recipe.stages.map(({ name }) => name))
  const told = recipe.stages.flatMap((stage) => {
    const known = before.get(stage.name)
    if (known === undefined) return [`${stage.name} is new`]
    const changed = changes(known.fingerprint, stage.fingerprint)
    return changed.length === 0 ? [] : [`${stage.name}: ${changed.join(", ")} changed`]
  })
  for (const { name } of plan.stages) if (!after.has(name)) told.push(`${name} is gone`)
  if (told.length === 0 && plan.stages.map(({ name }) => name).join() !== recipe.stages.map(({ name }) => name).join()) told.push("the order of the stages changed")
  if (plan.writing !== recipe.writing) told.push("the sinks or the code that writes them changed")
  return told
}

/** Whether what was begun and not finished is the very `--fresh` run that is asked for. */
const isSameFresh = (plan: Plan | undefined, open: Open, { source, limit }: Asked): boolean =>
  open.alone && plan !== undefined && plan.limit === (limit ?? null) && JSON.stringify(plan.source) === JSON.stringify(source)

/** Groups of files that hold standard input and were not read to their end by any run whose reading this one takes over. */
const wantsInput = (world: World, plan: Plan): boolean =>
  !existsSync(paths(world.runDir(plan.run)).parts) &&
  plan.groups.some((files, group) => files.some((file) => plan.files[file]!.path === "-") && ![plan.run, ...plan.inherit].some((run) => existsSync(paths(world.runDir(run)).readMark(group))))

/** What becomes of a run that was begun: it is gone on with, unless something it needs is gone. */
const resumed = (asked: Asked, open: Open): { readonly resume: boolean; readonly notes: ReadonlyArray<string>; readonly because: ReadonlyArray<string> } => {
  const { world, pipeline, source, fresh } = asked
  const [first] = open.steps
  const { run } = first!
  const plans = open.steps.map((step) => readPlanIfThere(world.runDir(step.run)))
  const [plan] = plans
  const giveUp = (why: string) => ({ resume: false, notes: [`run ${run}, begun and not finished, is given up: ${why}`], because: [] })
  if (fresh && !isSameFresh(plan, open, asked)) return giveUp("--fresh begins anew")
  if (open.steps.some(({ parent }, i) => plans[i] === undefined && parent === null)) return giveUp("its plan.json is gone")
  const piped = source.patterns.includes("-")
  const wants = plans.some((plan) => plan !== undefined && wantsInput(world, plan))
  if (wants && !piped) return giveUp("it had not read its standard input to the end, which is gone; pipe it again with --input -")
  const notes = wants
    ? [`run ${run}, begun and not finished, had not read its standard input to the end: it reads what is piped now`]
    : piped ? [`standard input was not read: run ${run}, begun before, is finished first, with what it has read. To have another input read, give the same command again`] : []
  const because = plan === undefined ? [] : reasons(plan, recipeOf(pipeline, plan.source))
  return { resume: true, notes, because }
}

/** Whether these are the files of a plan, with the content they had. */
const sameFiles = Effect.fnUntraced(function*(plan: Plan, files: ReadonlyArray<FoundFile>) {
  const known = new Map(plan.files.map((file) => [file.path, file]))
  if (files.length !== known.size || files.some((file) => file.path === "-" || known.get(file.path)?.bytes !== file.bytes)) return false
  // What could not be read then may be readable now.
  const doubtful = files.filter((file) => known.get(file.path)!.sha256 === null || !sameFile(file, known.get(file.path)!))
  return (yield* hash(doubtful)).every((file) => file.sha256 === known.get(file.path)!.sha256)
})

/** Whether what there is to do is what some held work has done. */
const isAbout = Effect.fnUntraced(function*(intent: Intent, plan: Plan, held: Held, { pipeline, source, limit, fresh }: Asked) {
  if (held.alone !== fresh || (intent.kind !== "new" && intent.kind !== "again")) return false
  if (intent.stale.some(({ night, run }) => !held.steps.some((step) => step.night === night && step.parent === run))) return false
  return intent.kind === "again"
    ? plan.parent === intent.night.run && plan.limit === intent.reading.limit && plan.reading === intent.reading.reading
    : plan.parent === null && plan.limit === (limit ?? null) && plan.reading === recipeOf(pipeline, source).reading && (yield* sameFiles(plan, intent.files))
})

/** What is held is not done again: its guards are asked once more, and it is gone on with when they let it pass or when something changed. */
const unlessHeld = Effect.fnUntraced(function*(asked: Asked, state: State, intent: Intent): Effect.fn.Return<Intent> {
  const { world, pipeline } = asked
  const waiting: Array<string> = []
  for (const held of (state.held ?? []).toReversed()) {
    if (overtaken(world, state, held) !== undefined) continue
    const { steps, alone, stale } = held
    const plans = steps.map(({ run }) => readPlan(world.runDir(run)))
    const plan = plans.at(-1)!
    if (!(yield* isAbout(intent, plan, held, asked))) {
      const isTaken = intent.kind === "new" && plan.files.some(({ path }) => path !== "-" && intent.files.some((file) => file.path === path))
      waiting.push(isTaken && plan.parent === null ? `run ${plan.run} is held: its files are taken again, with what is new` : `run ${plan.run} is still held: it waits to be looked at, and published or left`)
      continue
    }
    const open: Open = { steps, alone, ...(stale && { stale }) }
    const because = [...new Set(plans.flatMap((one) => reasons(one, recipeOf(pipeline, one.source))))]
    const notes = [...intent.notes]
    const isSame = since(state, held).length === 0 && plans.every((one) =>
      sameRecipe(one, { ...recipeOf(pipeline, one.source), reading: one.reading }) &&
      sameCorpora(one.earlier, alone ? [] : nightsBefore(state, steps, one.night, new Set()).filter(asBefore(one)).map((night) => remembered(world, night))))
    if (!isSame) return { kind: "resume", open, because, notes: [...notes, `run ${plan.run} was held; it is done again, as ${because.length > 0 ? because.join("; ") : "what it was made with or compared with changed"}`] }
    const verdicts = judgeAll(world, pipeline.guards, state, open)
    if (!isHeldBack(verdicts)) return { kind: "resume", open, because, notes: [...notes, `run ${plan.run} was held; the guards let it pass now`] }
    return { kind: "held", reports: verdicts.map(({ report, judged }) => ({ ...report, guards: judged })), notes }
  }
  return { ...intent, notes: [...intent.notes, ...waiting.toReversed()] }
})

/** What `run` is to do. */
export const intend = Effect.fnUntraced(function*(asked: Asked): Effect.fn.Return<Intent, Refused> {
  const state = readState(asked.world)
  const { resume, notes, because } = state.open === null ? { resume: false, notes: [], because: [] } : resumed(asked, state.open)
  return resume ? { kind: "resume", open: state.open!, notes, because } : yield* unlessHeld(asked, state, yield* intendAnew(asked, state, notes))
})

/** The cases of `run` when nothing is to be finished first. */
const intendAnew = Effect.fnUntraced(function*(asked: Asked, state: State, notes: ReadonlyArray<string>): Effect.fn.Return<Intent, Refused> {
  const { world, pipeline, source, limit, fresh } = asked
  const found = yield* Effect.mapError(find(source), ({ message }) => new Refused({ message }))
  const news: News = fresh ? { files: found.files, gone: [] } : yield* newsOf(world, state, found.files, limit !== undefined)
  const { files, gone } = news
  const late = fresh ? { nights: [], because: [] } : behind(world, state.nights)
  const anew: Intent = { kind: "new", found, files, gone, stale: late.nights, because: late.because, notes: [...notes, ...newsTold(news), ...passedOver(found)] }
  const night = state.nights.at(-1)
  if (fresh || night === undefined) return anew

  const before = readPlan(world.runDir(night.run))
  const unread = unreadOf(world, before)
  if (files.some((file) => !unread.some(({ path }) => path === file.path))) return anew
  const recipe = recipeOf(pipeline, source)
  const options = readingOptions(before.source, source)
  const isRaised = unread.length > 0 && (limit === undefined || limit > before.limit!)
  const { files: there, missing } = before.reading !== recipe.reading || isRaised ? yield* again(before.files) : { files: before.files, missing: [] }
  if (missing.length > 0 && files.length > 0) return anew
  if (missing.length > 0 && options.length > 0) {
    return yield* new Refused({
      message: `night ${night.night} cannot be read with other options (${options.map(({ flag }) => flag).join(", ")}): ${lost(missing)}. ` +
        `Put it back; or run with what the night was read with (${options.map(({ flag, before }) => (before === undefined ? `no ${flag}` : `${flag} '${before}'`)).join(" ")}); or take what is there as a corpus of its own, with --fresh or another --out. Nothing was changed`
    })
  }
  const isReadingChanged = before.reading !== recipe.reading
  const because = [
    ...late.because,
    ...reasons(before, recipe),
    ...(missing.length > 0 || !isReadingChanged ? [] : options.length === 0 ? ["the code that reads changed"] : options.map(({ flag, before, after }) => `${flag} ${before ?? "none"} → ${after ?? "none"}`)),
    ...(missing.length > 0 || !isRaised ? [] : [`limit ${before.limit} → ${limit ?? "none"}`])
  ]
  const kept = missing.length === 0 ? [] : [`night ${night.night} stays as it was read, ${isRaised ? `up to its limit of ${before.limit}` : "by other code"}: ${lost(missing)}`]
  if (because.length === 0) return { kind: "nothing", night, notes: [...notes, ...newsTold({ files: [], gone }), ...passedOver(found), ...kept] }
  const reading: Reading = missing.length > 0
    ? { reading: before.reading, limit: before.limit, files: before.files }
    : { reading: recipe.reading, limit: isRaised ? limit ?? null : before.limit, files: there }
  return { kind: "again", night, stale: late.nights.slice(0, -1), because, reading, notes: [...notes, ...newsTold({ files: [], gone }), ...passedOver(found), ...kept] }
})

/**
 * How a run that was begun before the code changed is read from here on: anew, if that is possible and was its own to do;
 * else by what was read already.
 */
export const readingFrom = (world: World, plan: Plan, recipe: Recipe): string => {
  const parent = plan.parent === null ? undefined : readPlanIfThere(world.runDir(plan.parent))
  const isOwn = plan.parent === null || (parent !== undefined && parent.reading !== plan.reading)
  const isThere = (file: InputFile): boolean => {
    const now = file.path === "-" ? undefined : lookedAt(file.path)
    return now !== undefined && now.size === file.bytes && now.mtimeMs === file.mtimeMs
  }
  return isOwn && plan.files.every(isThere) ? recipe.reading : plan.reading
}
