/** A pipeline of a few lines in a folder of its own, so that what is told of its runs can be compared whole. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type Ended, root, winnow } from "./winnow.ts"

/** A stage that cuts lines beginning with one of these words, and ` [photo …]` within lines. */
const stage = (words: ReadonlyArray<string>) => `import { Stage } from ${JSON.stringify(join(root, "src/index.ts"))}
export const cutAds = Stage.each("cut-ads", {
  summary: "cuts advertisements and photo credits",
  file: import.meta.url,
  options: {},
  apply: () => (view) => ({
    cuts: view.lines.flatMap(({ n, text }) => {
      const word = ${JSON.stringify(words)}.find((word) => text.startsWith(word))
      const photo = text.indexOf(" [photo")
      return word !== undefined ? [{ line: n, why: word.toLowerCase() }] : photo < 0 ? [] : [{ line: n, start: photo, end: text.indexOf("]", photo) + 1, why: "photo" }]
    })
  })
})
`

const pipeline = `import { dropDuplicates, dropNearDuplicates, normaliseText, Pipeline, Sink, Source } from ${JSON.stringify(join(root, "src/index.ts"))}
import { cutAds } from "./ads.ts"
export default Pipeline.make("tiny", {
  source: Source.files(new URL("in/*", import.meta.url).pathname),
  stages: [normaliseText(), cutAds(), dropDuplicates(), dropNearDuplicates()],
  sinks: [Sink.jsonl(), Sink.csv()]
})
`

export interface Tiny {
  readonly dir: string
  /** Where the pipeline remembers. */
  readonly world: string
  /** Runs `winnow` on the pipeline, with options of its own behind the arguments. */
  readonly winnow: (...args: ReadonlyArray<string>) => Promise<Ended>
  /** `winnow run`; fails the test when it does not end well. */
  readonly run: () => Promise<void>
  /** An input file: lines are records, or text that stands there as it is. */
  readonly give: (name: string, lines: ReadonlyArray<unknown>) => void
  /** Changes the rule of the stage `cut-ads`. */
  readonly cut: (...words: ReadonlyArray<string>) => void
  readonly remove: () => void
}

export const tiny = (): Tiny => {
  const dir = mkdtempSync(join(tmpdir(), "winnow-tiny-"))
  const file = join(dir, "tiny.ts")
  const out = join(dir, "out")
  mkdirSync(join(dir, "in"))
  writeFileSync(file, pipeline)
  const cut = (...words: ReadonlyArray<string>) => writeFileSync(join(dir, "ads.ts"), stage(words))
  cut("AD")
  return {
    dir,
    world: join(out, "tiny"),
    winnow: (...args) => winnow([...args, "--pipeline", file, "--out", out], { cwd: dir }),
    run: async () => {
      const { code, err } = await winnow(["run", file, "--out", out, "--workers", "1"], { cwd: dir })
      if (code !== 0) throw new Error(err)
    },
    give: (name, lines) => writeFileSync(join(dir, "in", name), lines.map((line) => `${typeof line === "string" ? line : JSON.stringify(line)}\n`).join("")),
    cut,
    remove: () => rmSync(dir, { recursive: true, force: true })
  }
}

/** A text of some sentences that no other number gives. */
export const story = (n: number): string =>
  ["The council of", "A bakery in", "The harbour at", "The school near", "A farmer from"][n % 5] + ` place ${n * 7 + 3} said on day ${n + 1} that ${["rain", "bread", "trade", "reading", "wheat"][(n * 3) % 5]} number ${n * 13} would ${["end", "rise", "halve", "double", "stay"][n % 5]} before long.\n` +
  Array.from({ length: 6 }, (_, i) => `Sentence ${n}-${i} of story ${n} speaks of ${"abcdefghijklmnop".slice((n + i) % 8, ((n + i) % 8) + 7)} and of ${n * i + 5} things that happened in ${1900 + n * 3 + i}.`).join("\n")
