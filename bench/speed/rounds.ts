import { rmSync } from "node:fs"
import { availableParallelism } from "node:os"
import { join } from "node:path"
import { median } from "../median.ts"
import { droppedIn, floor, generate, inFolder, jq, run, startUp } from "./bench.ts"
import { diskOf } from "./disk.ts"
import { type Round, type Rounds, thisMachine } from "./Results.ts"
import type { Cost } from "./watch.ts"

/** What is measured, and how often. */
export interface RoundsOptions {
  readonly documents: number
  readonly rounds: number
  readonly workers: number
  readonly seed: number
}

const middle = (costs: ReadonlyArray<Cost>): Cost => ({ wall: median(costs.map(({ wall }) => wall)), cpu: median(costs.map(({ cpu }) => cpu)), memory: median(costs.map(({ memory }) => memory)) })

/** All candidates in turn, round by round: what slows the machine down for a while slows all of them. `tell` is told how far it is. */
export const measureRounds = ({ documents, rounds, workers, seed }: RoundsOptions, tell: (line: string) => void): Promise<Rounds> =>
  inFolder(async (folder) => {
    const made = generate(folder, documents, seed)
    tell(`${documents} documents, ${(made.bytes / 1e6).toFixed(1)} MB`)
    // The first start compiles, and keeps what it compiled: who runs the command every night finds it.
    await startUp(folder)
    const measured: Array<Round> = []
    let dropped = 0
    let disk: Record<string, number> = {}
    for (let n = 1; n <= rounds; n++) {
      // It is short: three of it stand for the round.
      const floors = [await floor(folder)]
      const json = await jq(folder)
      const started = await startUp(folder)
      const one = await run(folder, 1)
      rmSync(join(folder, "out"), { recursive: true })
      floors.push(await floor(folder))
      const many = await run(folder, workers)
      floors.push(await floor(folder))
      dropped = droppedIn(many.report)
      disk = diskOf(join(folder, "out/news"))
      rmSync(join(folder, "out"), { recursive: true })
      const others = (one.others * one.cost.wall + many.others * many.cost.wall) / (one.cost.wall + many.cost.wall)
      const least = middle(floors.map(({ cost }) => cost))
      measured.push({ floor: least, jq: json ?? null, one: one.run, many: many.run, startUp: started, others })
      tell(`round ${n} of ${rounds}: floor ${least.cpu.toFixed(2)} s, one worker ${one.cost.cpu.toFixed(1)} s of processor time in ${one.cost.wall.toFixed(1)} s, ` +
        `${workers} workers ${many.cost.wall.toFixed(1)} s; others used ${(100 * others).toFixed(0)} % of ${availableParallelism()} cores`)
    }
    return { machine: thisMachine(), corpus: { ...made, dropped }, seed, workers, rounds: measured, disk }
  })
