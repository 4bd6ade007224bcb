/**
 * Loaded into the command before anything else (`node --import`), in each of its processes: counts what it changes on disk, and kills the
 * whole process at one of these changes. So a run can be killed between any two system calls, and twice at the same place.
 *
 * `WINNOW_KILL_COUNT` is a file that grows by a byte a change; `WINNOW_KILL_AT` a number of changes, or a pattern that `<call> <path>` meets,
 * with `after:` before it when the call is to be done first. A write that is killed leaves half of its bytes. `WINNOW_KILL_WITH` is another
 * signal than SIGKILL.
 */
import fs from "node:fs"
import { syncBuiltinESMExports } from "node:module"

const count = process.env["WINNOW_KILL_COUNT"]
const given = process.env["WINNOW_KILL_AT"] ?? ""
const signal = (process.env["WINNOW_KILL_WITH"] ?? "SIGKILL") as NodeJS.Signals

const calls = ["renameSync", "linkSync", "symlinkSync", "mkdirSync", "unlinkSync", "rmSync", "writeFileSync", "fsyncSync", "writeSync", "openSync"] as const
/** Calls whose second argument is what they make. */
const toSecond: ReadonlySet<string> = new Set(["renameSync", "linkSync", "symlinkSync"])

if (count !== undefined) {
  const { openSync, writeSync, fstatSync } = fs
  const counter = openSync(count, "a")
  const after = given.startsWith("after:")
  const at = after ? given.slice("after:".length) : given
  /** A worker is a process of its own: the command is its parent. */
  const kill = () => {
    if (process.send !== undefined) process.kill(process.ppid, signal)
    if (process.send === undefined || signal === "SIGKILL") process.kill(process.pid, signal)
  }
  let isOver = at === ""
  const isReached = (call: string, path: string): boolean => {
    writeSync(counter, ".")
    if (isOver) return false
    isOver = /^\d+$/.test(at) ? fstatSync(counter).size >= Number(at) : new RegExp(at).test(`${call} ${path}`)
    return isOver
  }
  /** Paths of open files. */
  const paths = new Map<unknown, string>()
  for (const name of calls) {
    const call = fs[name] as (...args: ReadonlyArray<unknown>) => unknown
    const watched = (...args: ReadonlyArray<unknown>): unknown => {
      if (name === "openSync" && (args[1] === undefined || args[1] === "r")) return call(...args)
      const subject = args[toSecond.has(name) ? 1 : 0]
      const isNow = isReached(name.slice(0, -"Sync".length), paths.get(subject) ?? String(subject))
      if (isNow && !after) {
        if (name === "writeSync" && signal === "SIGKILL" && args[1] instanceof Uint8Array) call(args[0], args[1].subarray(0, args[1].length >> 1))
        kill()
      }
      const result = call(...args)
      if (isNow && after) kill()
      if (name === "openSync") paths.set(result, String(args[0]))
      return result
    }
    Object.assign(fs, { [name]: watched })
  }
  syncBuiltinESMExports()
}
