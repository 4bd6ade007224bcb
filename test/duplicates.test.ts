/** Documents that other tools lose when they deduplicate: without spaces, of few words, of one character, without text; and what was known after a crash. */
import { truncateSync } from "node:fs"
import { expect, test } from "vitest"
import { compare } from "../src/across/Across.ts"
import type { Across } from "../src/Stage.ts"
import { dropDuplicates, dropNearDuplicates } from "../src/stages/index.ts"
import { page } from "../src/testing.ts"
import { View } from "../src/View.ts"
import { articles, expectSameBytes, jsonl, Place, random } from "./harness.ts"

const place = new Place(["dropDuplicates()", "dropNearDuplicates()"])
const next = random(7)
const spaceless = (length: number) => Array.from({ length }, () => String.fromCharCode(0x4e00 + Math.floor(next() * 3000))).join("")
const [long, other] = [spaceless(3000), spaceless(400)]
const odd = [
  { id: "spaceless", text: long },
  { id: "spaceless-copy", text: `${long.slice(0, 2900)}${spaceless(20)}` },
  { id: "spaceless-other", text: other },
  { id: "four-words", text: "Rain closes coast road" },
  { id: "four-words-copy", text: "RAIN CLOSES COAST ROAD." },
  { id: "three-words", text: "Rain closes harbour" },
  { id: "empty", text: "" },
  { id: "blank", text: " \n\n" },
  { id: "one", text: "雨" },
  { id: "one-copy", text: "雨" },
  { id: "one-other", text: "雪" },
  { id: "one-beyond", text: "𠮷" },
  { id: "sign", text: "。" }
]
const night = (out: string, input: string, date: string) => ["run", "./pipeline.ts", "--input", input, "--out", out, "--date", date, "--workers", "2"]
place.write("first/odd.jsonl", jsonl(odd))
place.write("second/odd.jsonl", jsonl(odd.map(({ id, text }) => ({ id: `again-${id}`, text }))))

test("each is published, or told of with the document that is published in its place; killed before it was settled and damaged, nothing is forgotten, and the next night knows all", async () => {
  const world = place.world("odd")
  await place.done(...night("odd", "first/*", "2026-01-01"))
  const ids = world.records<{ id: string }>("latest", "corpus.jsonl").map(({ id }) => id)
  const gone = world.records<{ id: string; kind: string; why: string; of: string | null }>("latest", "ledger.jsonl").filter(({ kind }) => kind !== "edit").map(({ id, kind, why, of }) => [id, kind, why, of])
  expect(ids).toEqual(["spaceless", "spaceless-other", "four-words", "three-words", "one", "one-other", "one-beyond"].map((id) => id === "four-words" ? expect.stringMatching(/^four-words/) : id === "one" ? expect.stringMatching(/^one(-copy)?$/) : id))
  expect(gone.map(([id, , why]) => [id, why]).filter(([id]) => !/^(four-words|one)/.test(id!))).toEqual([["spaceless-copy", "near-duplicate"], ["empty", "empty"], ["blank", "empty"], ["sign", "empty"]])
  for (const [, , why, of] of gone) if (why !== "empty") expect(ids).toContain(of)

  const killed = place.world("killed")
  expect(await place.killAt({ after: /^rename .*drop-duplicates\/settled\.json$/ }, night("killed", "first/*", "2026-01-01"))).toMatchObject({ killed: true })
  // What lies between the phases may be damaged meanwhile, and is made anew.
  for (const name of killed.files()) if (/sketch\/.*\.bin$/.test(name)) truncateSync(killed.path(name), 1500)
  await place.done(...night("killed", "first/*", "2026-01-01"))
  expectSameBytes(killed, world)
  await place.done(...night("killed", "second/*", "2026-01-02"))
  expect(killed.report()).toMatchObject({ read: odd.length, published: 0 })
})

test("on disk, in parts and by two workers, it comes to what comparing all at once does; the end of the run names the largest clusters", async () => {
  const all = articles("a", 300, 11)
  for (let i = 0; i < 3; i++) place.write(`many/${i}.jsonl`, jsonl(all.slice(100 * i, 100 * (i + 1)), i > 0))
  const { out } = await place.done(...night("many", "many/*", "2026-01-01"))
  let left = all.map(({ id, text }) => View.of(page(text, { id })))
  for (const { work } of [dropDuplicates(), dropNearDuplicates()]) {
    const { rulings } = compare(work as Across, left)
    left = left.filter((_, i) => rulings[i] === undefined)
  }
  expect(left.length).toBeLessThan(all.length - 20)
  expect(place.world("many").records<{ id: string }>("latest", "corpus.jsonl").map(({ id }) => id)).toEqual(left.map(({ id }) => id))
  const documents = new Map<string, number>()
  for (const { cluster } of place.world("many").records<{ cluster: string }>("latest", "duplicates.jsonl")) documents.set(cluster, (documents.get(cluster) ?? 0) + 1)
  const inputOrder = (id: string) => all.findIndex((article) => article.id === id)
  const largest = [...documents].sort(([a, n], [b, m]) => m - n || inputOrder(a) - inputOrder(b)).slice(0, 3)
  expect(out).toContain(`  clusters    ${largest.map(([cluster, n]) => `${cluster} × ${n}`).join(" · ")}\n`)
})
