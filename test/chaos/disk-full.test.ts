/** A disk that is full at one moment or another: told in a sentence, yesterday's corpus is untouched, and the same command goes on when there is room. */
import { execFileSync } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { articles, expectNothingRepeated, expectSameBytes, expectTidy, jsonl, Place } from "../harness.ts"

const disk = mkdtempSync(join(tmpdir(), "winnow-disk-"))
const mounted = ((): string | undefined => {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=24m", "tmpfs", disk], { stdio: "pipe" })
    return undefined
  } catch (error) {
    return (error as Error).message.trim()
  }
})()
afterAll(() => {
  if (mounted === undefined) execFileSync("umount", [disk])
  rmSync(disk, { recursive: true })
})

const place = new Place()
const command = (out: string) => ["run", "./pipeline.ts", "--date", "2026-01-03", "--workers", "2", "--out", out]
const filler = join(disk, "filler")
const free = () => {
  const { bavail, bsize } = statfsSync(disk)
  return bavail * bsize
}
/** Leaves so many bytes of the disk. */
const leave = (bytes: number) => writeFileSync(filler, Buffer.alloc(free() - bytes))

describe("a disk that is full", () => {
  let needed = 0

  beforeAll(async () => {
    // What was not checked must not look as if it held.
    if (mounted !== undefined) throw new Error(`no small disk can be mounted here (root may): ${mounted}`)
    place.write("input/a.jsonl", jsonl(articles("a", 300, 1)))
    await place.done(...command("base"))
    for (let i = 0; i < 3; i++) place.write(`input/b${i}.jsonl`, jsonl(articles(`b${i}-`, 300, 2 + i), i > 0))
    cpSync(place.world("base").dir, place.world("undisturbed").dir, { recursive: true, verbatimSymlinks: true })
    await place.done(...command("undisturbed"))
    cpSync(place.world("base").dir, join(disk, "dry", "test"), { recursive: true, verbatimSymlinks: true })
    const before = free()
    await place.done(...command(join(disk, "dry")))
    needed = before - free()
    rmSync(join(disk, "dry"), { recursive: true })
  })

  for (const share of [0, 0.01, 0.03, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97]) {
    test(`with room for ${share} of what a night needs`, async ({ onTestFinished }) => {
      const out = join(disk, String(share))
      onTestFinished(() => {
        for (const path of [filler, out]) rmSync(path, { recursive: true, force: true })
      })
      const base = place.world("base")
      mkdirSync(out)
      cpSync(base.dir, join(out, "test"), { recursive: true, verbatimSymlinks: true })
      const world = place.world(out)
      const state = world.state.nights
      leave(Math.floor(share * needed))
      const { code, err } = await place.start(...command(out))
      expect(err).toMatch(/^winnow: .*ENOSPC: no space left on device.*\n( {2}to go on from here: winnow run .*\n)?$/)
      expect(code).toBe(1)
      expect(world.state.nights).toEqual(state)
      for (const name of ["corpus/2026-01-03.jsonl", "corpus/2026-01-03.csv", "latest/ledger.jsonl", "latest/run.json"]) expect(world.text(name), name).toBe(base.text(name))

      rmSync(filler)
      const finished = world.finished()
      await place.done(...command(out))
      expectNothingRepeated(world, finished)
      expectSameBytes(world, place.world("undisturbed"))
      expectTidy(world)
    })
  }
})
