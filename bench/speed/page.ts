/** `docs/performance.md`, from what lies in `bench/results` alone. */
import { existsSync, readFileSync } from "node:fs"
import type { Rounds, Scale } from "./Results.ts"
import { roundsSection } from "./roundsSection.ts"
import { scaleSection } from "./scaleSection.ts"

export const pageFile = new URL("../../docs/performance.md", import.meta.url)
export const resultFile = (name: "rounds" | "scale"): URL => new URL(`../results/${name}.json`, import.meta.url)

const read = <A>(name: "rounds" | "scale"): A | undefined => (existsSync(resultFile(name)) ? (JSON.parse(readFileSync(resultFile(name), "utf8")) as A) : undefined)

/** The page as text. Each half stays when only the other was measured anew. */
export const render = (rounds: Rounds | undefined, scale: Scale | undefined): string => `# Performance

Written by \`npm run bench\` from \`bench/results\`; don't edit. What is measured is the whole of \`pipelines/news.ts\` through \`bin/winnow run\`: JSON Lines in; JSON Lines, CSV, ledger and list of duplicates out; parts and deltas on disk.

**How to read it.** Times differ from machine to machine, and on one machine from hour to hour; ratios hardly do. The measure is the *bare rewrite*: a program that reads the same file, parses each record, stringifies it and writes it, and does nothing else (\`bench/speed/floor.ts\`). Nothing that turns JSON Lines into JSON Lines in Node can be faster. Processor time is that of all processes together, from start to end, start-up included. Memory is the proportional set size of all processes, summed, looked at five times a second (under *Scale* once a second). MB are millions of bytes.

${rounds === undefined ? "Nothing was measured yet: `npm run bench`.\n" : roundsSection(rounds, scale)}
${scale === undefined ? "## Scale\n\nNot measured yet: `npm run bench -- --scale 1000000`.\n" : scaleSection(scale)}`

/** The page of the results that are there. */
export const page = (): string => render(read<Rounds>("rounds"), read<Scale>("scale"))
