import { existsSync, rmSync } from "node:fs"
import { join } from "node:path"
import { droppedIn, floor, generate, inFolder, run } from "./bench.ts"
import { diskOf } from "./disk.ts"
import { type LongRun, type Moment, type Scale, thisMachine } from "./Results.ts"
import type { Sample } from "./watch.ts"

/** How many moments of a run are kept. */
const kept = 120
/** How often memory is looked at, and how much lies on disk, in milliseconds: seldom, since the looks run beside what is measured for minutes. */
const everyMemory = 1000
const everyDisk = 10_000

/** Of samples so many, evenly over the time, each the highest of its stretch. */
export const momentsOf = (samples: ReadonlyArray<Sample>, wall: number, count = kept): ReadonlyArray<Moment> => {
  const moments = new Map<number, Moment>()
  for (const { at, memory } of samples) {
    const stretch = Math.min(count - 1, Math.floor(count * at / wall))
    if (memory > (moments.get(stretch)?.memory ?? 0)) moments.set(stretch, { at, memory })
  }
  return [...moments.values()]
}

const sum = (kinds: Readonly<Record<string, number>>): number => Object.values(kinds).reduce((all, bytes) => all + bytes, 0)

const measureOne = (documents: number, workers: number, seed: number, tell: (line: string) => void): Promise<LongRun> =>
  inFolder(async (folder) => {
    const made = generate(folder, documents, seed)
    tell(`${documents} documents, ${(made.bytes / 1e6).toFixed(0)} MB`)
    const least = await floor(folder)
    rmSync(join(folder, "floor.jsonl"))
    const out = join(folder, "out/news")
    let mostDisk = 0
    const look = setInterval(() => {
      if (existsSync(out)) mostDisk = Math.max(mostDisk, sum(diskOf(out)))
    }, everyDisk)
    const done = await run(folder, workers, everyMemory).finally(() => clearInterval(look))
    const disk = diskOf(out)
    tell(`${documents} documents: ${done.cost.wall.toFixed(0)} s, ${done.cost.cpu.toFixed(0)} s of processor time, floor ${least.cost.cpu.toFixed(1)} s`)
    return {
      ...done.run,
      corpus: { ...made, dropped: droppedIn(done.report) },
      floor: least.cost,
      disk,
      mostDisk: Math.max(mostDisk, sum(disk)),
      moments: momentsOf(done.samples, done.cost.wall),
      others: done.others
    }
  })

/** A run over a tenth of the documents, then one over all of them. */
export const measureScale = async (documents: number, workers: number, seed: number, tell: (line: string) => void): Promise<Scale> => {
  const tenth = await measureOne(Math.ceil(documents / 10), workers, seed, tell)
  const whole = await measureOne(documents, workers, seed, tell)
  return { machine: thisMachine(), seed, workers, tenth, whole }
}
