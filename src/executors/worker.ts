/** The inside of a worker thread: performs the tasks it is sent, one at a time, and answers each. */
import { parentPort } from "node:worker_threads"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { perform, type Task } from "../Task.ts"
import type { Answer } from "./WorkerPool.ts"

parentPort!.on("message", async (task: Task) => {
  const result = await Effect.runPromise(Effect.result(perform(task)))
  const answer: Answer = Result.isSuccess(result) ? { outcome: result.success } : { reason: result.failure.reason }
  parentPort!.postMessage(answer)
})
