/** The ways in which a command ends other than well, each with its exit code (docs/operating.md). */
import * as Effect from "effect/Effect"
import * as Runtime from "effect/Runtime"
import * as Schema from "effect/Schema"
import { basename } from "node:path"
import { Damaged } from "./Disk.ts"

/** Refused before any work: an unknown option, stage, file or pipeline. */
export class Refused extends Schema.TaggedError<Refused>()("Refused", { message: Schema.String }) {
  override readonly [Runtime.errorExitCode] = 2
}

/** A task could not be done: disk, permission, a fault outside a document. `resume` is the command that goes on from there. */
export class Failed extends Schema.TaggedError<Failed>()("Failed", { message: Schema.String, resume: Schema.NullOr(Schema.String) }) {
  override readonly [Runtime.errorExitCode] = 1
}

const anew = {
  "state.json": "without one, move it away: the next run takes all files anew, and the runs stay where they are",
  "plan.json": "without one, take all files anew with --fresh: the runs stay where they are",
  "run.json": "without one, take all files anew with --fresh: the runs stay where they are"
}

/** A damaged file of ours as the end of a command: which file, and what to do. */
export const damageFailed = ({ path, message }: Damaged): Failed =>
  new Failed({ message: `${message}; restore it from a backup; ${anew[basename(path) as keyof typeof anew] ?? "winnow verify --all tells what else is damaged"}`, resume: null })

/** A disk that is full, a folder that may not be written to: told in a sentence, with the command that goes on. */
export const tellingFaults = <A, E, R>(effect: Effect.Effect<A, E, R>, { resume }: { readonly resume: string }): Effect.Effect<A, E | Failed, R> =>
  Effect.catchDefect(effect, (defect) => {
    if (defect instanceof Damaged) return Effect.fail(damageFailed(defect))
    return defect instanceof Error && "errno" in defect
      ? Effect.fail(new Failed({ message: `the run stopped: ${defect.message}; what was published before is as it was`, resume }))
      : Effect.die(defect)
  })

/** Not one record could be read; `records`: that many could not, or there were none at all. */
export class NothingRead extends Schema.TaggedError<NothingRead>()("NothingRead", { message: Schema.String, records: Schema.Number }) {
  override readonly [Runtime.errorExitCode] = 3
}

/** A guard tripped: the run is held and not published. */
export class OutOfBounds extends Schema.TaggedError<OutOfBounds>()("OutOfBounds", { message: Schema.String }) {
  override readonly [Runtime.errorExitCode] = 4
}

/** A run that was ended by a job of a batch system did not end well: with the job's exit code, and what it said. */
export class EndedElsewhere extends Schema.TaggedError<EndedElsewhere>()("EndedElsewhere", { message: Schema.String, code: Schema.Int }) {
  override readonly [Runtime.errorExitCode] = this.code
}

/** Another run of the same pipeline is at work. */
export class Locked extends Schema.TaggedError<Locked>()("Locked", { message: Schema.String }) {
  override readonly [Runtime.errorExitCode] = 5
}
