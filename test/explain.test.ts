import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { story, type Tiny, tiny } from "./tiny.ts"

let one: Tiny
let runs: ReadonlyArray<string>
beforeAll(async () => {
  one = tiny()
  const [, ...middle] = story(1).split("\n")
  one.give("a.jsonl", [
    { id: "rain", date: "2026-01-01", text: `${story(1)}\nAD buy \u001b]0;x\u0007\nlast line [photo: Ann] of it` },
    { id: "exact", text: `${story(1)}\nLAST LINE OF IT!` },
    { id: "near", text: `A title of its own\n${middle.join("\n")}\nand one more line` },
    { id: "broken", nothing: 1 },
    { id: "wheat", text: story(2) },
    { id: "wheat", text: story(3) }
  ])
  await one.run()
  one.cut("Sentence 2-1")
  await one.run()
  runs = JSON.parse((await one.winnow("runs", "--json")).out).map(({ run }: { run: string }) => run)
}, 60_000)
afterAll(() => one.remove())

test("a document of a run, as that run left it, and what fell to it", async () => {
  const { code, out } = await one.winnow("explain", "rain", "--run", runs[0]!)
  expect(out).toMatchInlineSnapshot(`
    "rain  1 of 9 lines removed · 1 trimmed

      1  A bakery in place 10 said on day 2 that reading number 13 would rise before long.
      2  Sentence 1-0 of story 1 speaks of bcdefgh and of 5 things that happened in 1903.
      3  Sentence 1-1 of story 1 speaks of cdefghi and of 6 things that happened in 1904.
      4  Sentence 1-2 of story 1 speaks of defghij and of 7 things that happened in 1905.
      5  Sentence 1-3 of story 1 speaks of efghijk and of 8 things that happened in 1906.
      6  Sentence 1-4 of story 1 speaks of fghijkl and of 9 things that happened in 1907.
      7  Sentence 1-5 of story 1 speaks of ghijklm and of 10 things that happened in 1908.
    - 8  AD buy \\x1b]0;x\\x07  ← normalise-text: control-character; cut-ads: ad
    ~ 9  last line[- [photo: Ann]-] of it  ← cut-ads: photo

    published
    2 documents fell to it:
      exact  similarity 1, exact
      near  similarity 0.695, jaccard
    "
  `)
  expect(code).toBe(0)
  expect((await one.winnow("explain", "rain", "--run", "latest")).out).toContain("~ 8  AD buy [-\\x1b-]]0;x[-\\x07-]")
})

test("a duplicate: whom it fell to, how alike, found how", async () => {
  expect((await one.winnow("explain", "exact", "--run", runs[0]!)).out).toMatch(/\ndropped by drop-duplicates: duplicate\n\nfell to rain: similarity 1, exact\n$/)
  expect((await one.winnow("explain", "near", "--run", runs[0]!)).out).toMatch(/\ndropped by drop-near-duplicates: near-duplicate\n\nfell to rain: similarity 0\.\d+, jaccard\n$/)
  const [record] = (await one.winnow("explain", "near", "--run", runs[0]!, "--json")).out.trim().split("\n").map((line) => JSON.parse(line))
  expect(record).toMatchObject({ kind: "drop", id: "near", stage: "drop-near-duplicates", of: "rain" })
})

test("a record that was rejected, and one whose id was taken", async () => {
  expect((await one.winnow("explain", "broken", "--run", "latest")).out).toMatch(/^broken  rejected: missing-text  \(a\.jsonl, record 4, byte \d+\)\n/)
  expect((await one.winnow("explain", "wheat~2", "--run", "latest")).out).toContain("story 3")
})

test("two documents beside each other", async () => {
  const { code, out } = await one.winnow("explain", "rain", "near", "--run", runs[0]!)
  expect(out.replaceAll(/\d+ %/g, "… %").replace(/\d+ of \d+ keys/, "… keys")).toMatchInlineSnapshot(`
    "  rain                                                        near
      published                                                   dropped by drop-near-duplicates: near-duplicate

    jaccard … % · containment … % · 18 of 18 numbers in common · … keys in common
    drop-near-duplicates: alike by jaccard, … %
    6 lines shared (=), of 8 and 8

      A bakery in place 10 said on day 2 that reading number 1…   A title of its own
    = Sentence 1-0 of story 1 speaks of bcdefgh and of 5 thing…   Sentence 1-0 of story 1 speaks of bcdefgh and of 5 thing…
    = Sentence 1-1 of story 1 speaks of cdefghi and of 6 thing…   Sentence 1-1 of story 1 speaks of cdefghi and of 6 thing…
    = Sentence 1-2 of story 1 speaks of defghij and of 7 thing…   Sentence 1-2 of story 1 speaks of defghij and of 7 thing…
    = Sentence 1-3 of story 1 speaks of efghijk and of 8 thing…   Sentence 1-3 of story 1 speaks of efghijk and of 8 thing…
    = Sentence 1-4 of story 1 speaks of fghijkl and of 9 thing…   Sentence 1-4 of story 1 speaks of fghijkl and of 9 thing…
    = Sentence 1-5 of story 1 speaks of ghijklm and of 10 thin…   Sentence 1-5 of story 1 speaks of ghijklm and of 10 thin…
      last line of it                                             and one more line
    "
  `)
  expect(code).toBe(0)
  const alike = JSON.parse((await one.winnow("explain", "rain", "wheat", "--run", "latest", "--json")).out)
  expect(alike).toMatchObject({ a: "rain", b: "wheat", alike: null, stage: "drop-near-duplicates" })
})

test("ids that no document has", async () => {
  const refused = async (...args: ReadonlyArray<string>) => {
    const { code, out, err } = await one.winnow("explain", ...args)
    return { code, out, err: err.replaceAll(runs[1]!, "RUN") }
  }
  const [part, near, far, file, two] = await Promise.all([refused("whea", "--run", "latest"), refused("brocken", "--run", "latest"), refused("something else", "--run", "latest"), refused("rain"), refused("rain", "near")])
  expect(part).toEqual({ code: 2, out: "", err: "winnow: run RUN read no document \"whea\"; did you mean \"wheat\", \"wheat~2\"?\n" })
  expect(near).toMatchObject({ code: 2, err: "winnow: run RUN read no document \"brocken\"; did you mean \"broken\"?\n" })
  expect(far).toMatchObject({ code: 2, err: expect.stringMatching(/^winnow: run RUN read no document "something else"; winnow runs --pipeline .* lists the others\n$/) })
  expect(file).toMatchObject({ code: 2, err: expect.stringContaining("for a document of a run: winnow explain rain --run latest") })
  expect(two).toMatchObject({ code: 2, err: "winnow: two documents are compared within a run: add --run latest\n" })
})

test("a file, as before", async () => {
  const page = join(one.dir, "page.txt")
  writeFileSync(page, "Sentence 2-1 goes\na line\n")
  const { code, out } = await one.winnow("explain", page)
  expect({ code, out: out.replace(/^\S+/, "PAGE") }).toEqual({ code: 0, out: expect.stringContaining("- 1  Sentence 2-1 goes  ← cut-ads: sentence 2-1") })
  writeFileSync(page, "nothing to say of this")
  expect(await one.winnow("explain", page, "--json")).toEqual({ code: 0, out: "", err: "" })
})
