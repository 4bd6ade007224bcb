/**
 * Hostile files and texts for some minutes: `WINNOW_FUZZ_MINUTES=30 npm run test:fuzz`. A seed of its own each time, printed; a trial that
 * fails is named by its seed, and `WINNOW_FUZZ_SEED=<that seed> WINNOW_FUZZ_TRIALS=1 npm run test:fuzz -- -t '<room>'` sees it again.
 */
import { describe, test } from "vitest"
import { Chance } from "./hostile.ts"
import { rooms } from "./rooms.ts"

const minutes = Number(process.env["WINNOW_FUZZ_MINUTES"] ?? 5)
const seed = Number(process.env["WINNOW_FUZZ_SEED"] ?? Math.floor(Date.now() / 1000) % 1_000_000_000)
const trials = Number(process.env["WINNOW_FUZZ_TRIALS"] ?? Infinity)
const each = (minutes * 60_000) / Object.keys(rooms).length

describe(`seed ${seed}`, () => {
  test.for(Object.entries(rooms))("%s", async ([name, { trial }]) => {
    const until = performance.now() + each
    let done = 0
    // Far apart, so that runs begun some seconds apart share no trial.
    for (; done < trials && performance.now() < until; done++) {
      const one = seed + done * 1_000_003
      try {
        await trial(new Chance(one))
      } catch (error) {
        throw new Error(`${name}: seed ${one}, trial ${done}: ${(error as Error).message}`, { cause: error })
      }
    }
    process.stdout.write(`seed ${seed}: ${name}: ${done} trials, nothing found\n`)
  })
})
