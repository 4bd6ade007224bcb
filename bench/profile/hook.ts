/**
 * Loaded before the command and before each of its workers (`NODE_OPTIONS=--import`): profiles the process it is in, and writes what it has so far
 * before a worker answers a task, and at the end. Workers are ended by a signal that leaves them no last word.
 */
import { writeFileSync } from "node:fs"
import { type Profiler, Session } from "node:inspector"
import { join } from "node:path"
import { isMainThread } from "node:worker_threads"

/** Microseconds between two looks. */
const interval = 500

/** Where profiles are written: one file a task, `<process>-<number>.cpuprofile`. */
const folder = process.env["WINNOW_PROFILES"]

if (isMainThread && folder !== undefined) {
  const session = new Session()
  let written = 0
  session.connect()
  session.post("Profiler.enable")
  session.post("Profiler.setSamplingInterval", { interval })
  session.post("Profiler.start")
  const write = () => {
    // Called back before `post` returns: the session is this thread's own.
    session.post("Profiler.stop", (error, answer) => {
      const { profile } = answer as Profiler.StopReturnType
      if (error === null) writeFileSync(join(folder, `${process.pid}-${String(written++).padStart(5, "0")}.cpuprofile`), JSON.stringify(profile))
    })
  }
  const { send } = process
  if (send !== undefined) {
    process.send = (message: unknown, ...rest: Array<unknown>): boolean => {
      // The word that a worker begins is no answer.
      if (typeof message === "object") {
        write()
        session.post("Profiler.start")
      }
      return Reflect.apply(send, process, [message, ...rest]) as boolean
    }
  }
  process.once("exit", write)
}
