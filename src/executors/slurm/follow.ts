/** Looks at what was submitted until it is over: marks say what is done, the queue what is still to come. Changes nothing. */
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import { allTurns, doneIn, indicesOf, rowsIn, type Turn } from "../../runs/Turns.ts"
import { type Context, contextOf, worldOf } from "../../tasks/context.ts"
import { isQueued, type Queued, queued, release, SlurmFault } from "./commands.ts"
import { slurmPaths, type Submission, submissionAt } from "./Submission.ts"

/** How far a turn is. `of` is `null` as long as it is not known how many tasks it has. */
export interface Progress extends Turn {
  readonly done: number
  readonly of: number | null
  /** Of the tasks that are done, where they can be told. */
  readonly documents: number
}

/** How far a run is, turn by turn, from the `from`-th on: those before are known to be done. */
export const progressOf = (context: Context, from = 0): ReadonlyArray<Progress> => {
  let isKnown = true
  return allTurns(context).slice(from).map((turn): Progress => {
    if (!isKnown) return { ...turn, done: 0, of: null, documents: 0 }
    const indices = indicesOf(context, turn)
    const done = indices.filter(doneIn(context, turn))
    // What comes after it depends on all of it.
    isKnown = done.length === indices.length
    const rowsOf = turn.phase === "pass" ? rowsIn(context, turn) : () => 0
    return { ...turn, done: done.length, of: indices.length, documents: done.reduce((sum, index) => sum + rowsOf(index), 0) }
  })
}

/** How the closing job ended. */
export interface Closed {
  readonly code: number
  readonly out: string
  readonly err: string
}

const textOf = (path: string): string => (existsSync(path) ? readFileSync(path, "utf8") : "")

/** What the closing job left, once it is over; `undefined` before. Ended from outside, it leaves no code. */
const closedBy = (dir: string, { again, closing }: Submission): Closed | undefined => {
  const at = slurmPaths(dir)
  const read = () => textOf(at.closing(again, "code"))
  const code = read() || (isQueued(closing) ? "" : read() || "1")
  return code === "" ? undefined : { code: Number(code), out: textOf(at.closing(again, "out")), err: textOf(at.closing(again, "err")) }
}

/** How long to wait between two looks, in seconds, and how much longer each time. */
const [soonest, latest, longer] = [1, 15, 1.2]

/** Waits for the end of what is submitted in a pipeline; `dir` is the folder of any of its runs. A controller that does not answer is waited for. */
export const follow = Effect.fnUntraced(function*(dir: string, progress: (phase: string, done: number, of: number, run: string, documents: number) => void) {
  let [shown, over] = ["", 0]
  for (let wait = soonest;; wait = Math.min(latest, wait * longer)) {
    const submission = submissionAt(dir)!
    const closed = yield* Effect.try({ try: () => closedBy(dir, submission), catch: (error) => error }).pipe(
      Effect.catch((error) => (error instanceof SlurmFault ? Effect.succeed(undefined) : Effect.die(error)))
    )
    // The closing job may have submitted again what failed, and another closing job with it.
    if (closed !== undefined && submissionAt(dir)?.closing === submission.closing) return closed
    const run = join(worldOf(dir), "runs", submission.run)
    if (existsSync(run) && !existsSync(join(run, "run.json"))) {
      const context = yield* Effect.promise(() => contextOf(run))
      const turns = progressOf(context, over)
      const at = turns.findIndex(({ done, of }) => done !== of)
      over += at < 0 ? turns.length : at
      const now = turns[at]
      const name = now === undefined ? "publishing" : now.name ?? shown
      if (name !== shown) {
        progress(name, 0, now?.of ?? 1, submission.run, 0)
        wait = soonest
      }
      if (now !== undefined && now.done > 0) progress(name, now.done, now.of!, submission.run, now.documents)
      shown = name
    }
    yield* Effect.sleep(`${wait} seconds`)
  }
})

/** Lets the jobs of a submission begin that are still held: all was written down before. */
export const letGo = ({ name, arrays }: Submission): void => {
  const held = new Set(queued(name).filter(isHeld).map(({ job }) => job))
  const jobs = arrays.map(({ job }) => job).filter((job) => held.has(job))
  if (jobs.length > 0) release(jobs)
}

const isHeld = ({ state, reason }: Queued): boolean => state === "PENDING" && reason === "JobHeldUser"
