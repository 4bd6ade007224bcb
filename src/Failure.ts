/** The ways in which a command ends other than well, each with its exit code (docs/operating.md). */
import * as Runtime from "effect/Runtime"
import * as Schema from "effect/Schema"

/** Refused before any work: an unknown option, stage, file or pipeline. */
export class Refused extends Schema.TaggedError<Refused>()("Refused", { message: Schema.String }) {
  override readonly [Runtime.errorExitCode] = 2
}

/** A task could not be done: disk, permission, a fault outside a document. `resume` is the command that goes on from there. */
export class Failed extends Schema.TaggedError<Failed>()("Failed", { message: Schema.String, resume: Schema.NullOr(Schema.String) }) {
  override readonly [Runtime.errorExitCode] = 1
}

/** Not one record could be read. */
export class NothingRead extends Schema.TaggedError<NothingRead>()("NothingRead", { message: Schema.String }) {
  override readonly [Runtime.errorExitCode] = 3
}

/** Another run of the same pipeline is at work. */
export class Locked extends Schema.TaggedError<Locked>()("Locked", { message: Schema.String }) {
  override readonly [Runtime.errorExitCode] = 5
}
