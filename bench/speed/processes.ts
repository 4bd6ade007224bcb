/** What Linux tells of running processes. Elsewhere nothing can be measured. */
import { readdirSync, readFileSync } from "node:fs"

/** Ticks of a processor that Linux counts time in, in milliseconds; the same on all machines, whatever the kernel's own. */
const tick = 10

/** A process may end while it is looked at. */
const read = (file: string): string => {
  try {
    return readFileSync(file, "latin1")
  } catch {
    return ""
  }
}

/** The process and all that descend from it. */
const family = (pid: number): Array<number> => {
  let threads: ReadonlyArray<string> = []
  try {
    threads = readdirSync(`/proc/${pid}/task`)
  } catch {
    return []
  }
  const children = threads.flatMap((thread) => read(`/proc/${pid}/task/${thread}/children`).split(" ").filter((child) => child.trim() !== ""))
  return [pid, ...children.flatMap((child) => family(Number(child)))]
}

/** Ends a process and all that descend from it, at once. */
export const killFamily = (pid: number): void => {
  for (const one of family(pid)) {
    try {
      process.kill(one, "SIGKILL")
    } catch {
      // It ended by itself.
    }
  }
}

/** Processor time in milliseconds: of the process itself, and of those of its children that have ended. */
const processorOf = (pid: number | "self"): { readonly own: number; readonly ended: number } => {
  // The name in parentheses may hold anything.
  const fields = read(`/proc/${pid}/stat`).replace(/^.*\)/s, "").trim().split(" ").map(Number)
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15)
  return { own: (user + system) * tick, ended: (endedUser + endedSystem) * tick }
}

/** Processor time in milliseconds of all children of this process that have ended, theirs included. */
export const endedChildren = (): number => processorOf("self").ended

export interface Usage {
  /** Processor time so far, in milliseconds. */
  readonly cpu: number
  /** Bytes that they hold together; what several share counts once (proportional set size). */
  readonly memory: number
}

/** What a process and its descendants use. */
export const usageOf = (pid: number): Usage => {
  const usage = { cpu: 0, memory: 0 }
  for (const one of family(pid)) {
    const { own, ended } = processorOf(one)
    usage.cpu += own + ended
    usage.memory += 1024 * Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${one}/smaps_rollup`))?.[1] ?? 0)
  }
  return usage
}

/** Processor time in milliseconds that the machine has spent on anything. */
export const machineBusy = (): number => {
  const [user = 0, nice = 0, system = 0, , , irq = 0, softIrq = 0] = read("/proc/stat").split("\n")[0]!.trim().split(/\s+/).slice(1).map(Number)
  return (user + nice + system + irq + softIrq) * tick
}
