/** In this process, one after another: for stepping through, and for tests. */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { Executor } from "../Executor.ts"
import { perform } from "../Task.ts"

export const inline = Layer.succeed(Executor, {
  run: (tasks, heard) => Stream.fromIterable(tasks).pipe(Stream.mapEffect((task) => perform(task, (reached) => heard?.(task, reached)).pipe(Effect.map((outcome) => ({ task, outcome })))))
})
