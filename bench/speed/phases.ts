/** The phases of a run, from what it says of itself and what was seen of it meanwhile. */
import type { Watched } from "./watch.ts"

export interface Phase {
  readonly name: string
  /** Seconds. */
  readonly wall: number
  /** Seconds of processor time, by samples. */
  readonly cpu: number
  /** The most that was held at once, in bytes, by samples. */
  readonly memory: number
}

interface Told {
  readonly name: string
  readonly from: number
  readonly to: number
}

/** What is seen before the first phase and after the last. */
const edges = { before: "start and plan", after: "publish" }

/** When phases began and ended, in seconds since the start, from a run's log in JSON. */
export const toldIn = (log: string, began: number): ReadonlyArray<Told> =>
  log.split("\n").flatMap((line) => {
    if (!line.startsWith("{")) return []
    const { time, level, phase, tasks, seconds } = JSON.parse(line) as { readonly time: string; readonly level: string; readonly phase?: string; readonly tasks?: number; readonly seconds?: number }
    if (level !== "info" || phase === undefined || tasks === undefined || seconds === undefined) return []
    const to = (Date.parse(time) - began) / 1000
    return [{ name: phase, from: to - seconds, to }]
  })

/** All of a run in phases, in their order, with what came before and after. */
export const phasesOf = ({ samples, cost, stderr, began }: Pick<Watched, "samples" | "cost" | "stderr" | "began">): ReadonlyArray<Phase> => {
  const told = toldIn(stderr, began)
  const [first, last] = [told[0], told.at(-1)]
  if (first === undefined || last === undefined) return []
  const known = [{ at: 0, cpu: 0, memory: 0 }, ...samples, { at: cost.wall, cpu: cost.cpu, memory: 0 }]
  /** Processor time up to a moment, between two samples in proportion. */
  const cpuAt = (moment: number): number => {
    const next = known.findIndex(({ at }) => at >= moment)
    if (next <= 0) return next === 0 ? 0 : cost.cpu
    const [a, b] = [known[next - 1]!, known[next]!]
    return b.at === a.at ? b.cpu : a.cpu + (b.cpu - a.cpu) * (moment - a.at) / (b.at - a.at)
  }
  // A phase begins where the one before it ended: what lies between is theirs who come next.
  const ends = [{ name: edges.before, to: first.from }, ...told, { name: edges.after, to: cost.wall }]
  return ends.map(({ name, to }, n) => {
    const from = ends[n - 1]?.to ?? 0
    const within = samples.filter(({ at }) => at >= from && at <= to)
    return { name, wall: to - from, cpu: Math.max(0, cpuAt(to) - cpuAt(from)), memory: Math.max(0, ...within.map(({ memory }) => memory)) }
  })
}
