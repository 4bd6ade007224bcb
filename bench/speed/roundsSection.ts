import { table } from "../table.ts"
import { type Aim, aimsOf, isMet } from "./aims.ts"
import { count, figure, megabytes, percent, seconds, times } from "./figures.ts"
import { gathered, over, processorRatio, spread, stageOver } from "./measures.ts"
import type { Machine, Round, Rounds, Scale } from "./Results.ts"
import type { Cost } from "./watch.ts"

/** Others may use so much of the machine before figures are called in doubt. */
export const quiet = 0.05

/** Documents that the aims are for. */
const enough = 30_000

export const machineLine = ({ processor, cores, memory, node, system }: Machine): string => `${processor}, ${cores} cores, ${Math.round(memory / 2 ** 30)} GiB, ${system}, Node ${node}`

export const othersLine = (others: number): string =>
  others <= quiet ? `Other programs used ${percent(others)} of the machine meanwhile.` : `**The machine was busy**: other programs used ${percent(others)} of it meanwhile, so times are too long and workers gain too little.`

const measuredOf = ({ unit, measured }: Aim): string => (unit === "×" ? times(measured) : `${figure(measured)} ${unit}`)

const aims = (measured: Rounds, scale: Scale | undefined): string =>
  table(["", "aim", "measured", ""], aimsOf(measured, scale).map((aim) => [aim.what, `${aim.is} ${aim.limit} ${aim.unit}`, measuredOf(aim), isMet(aim) ? "met" : "**not met**"]))

const candidates = ({ rounds, corpus, workers }: Rounds): string => {
  const row = (name: string, of: (round: Round) => Cost): ReadonlyArray<string> => {
    const wall = over(rounds, (round) => of(round).wall)
    const ratio = spread(rounds, (round) => of(round).cpu / round.floor.cpu)
    return [
      name,
      figure(corpus.documents / wall),
      figure(corpus.bytes / 1e6 / wall),
      figure(1e6 * over(rounds, (round) => of(round).cpu) / corpus.documents),
      ratio.least === ratio.most ? times(ratio.middle) : `${times(ratio.middle)} (${figure(ratio.least)} to ${figure(ratio.most)})`,
      times(over(rounds, (round) => of(round).wall / round.floor.wall)),
      megabytes(over(rounds, (round) => of(round).memory))
    ]
  }
  return table(["", "documents/s", "MB/s", "µs of processor time a document", "processor time, × bare rewrite (least to most)", "wall time, × bare rewrite", "peak memory"], [
    row("bare rewrite", ({ floor }) => floor),
    ...(rounds.some(({ jq }) => jq === null) ? [] : [row("`jq -c .`", ({ jq }) => jq!)]),
    row("Winnow, one worker", ({ one }) => one.cost),
    row(`Winnow, ${workers} workers`, ({ many }) => many.cost)
  ])
}

const byPhase = ({ rounds, corpus }: Rounds): string => {
  const floor = over(rounds, ({ floor }) => floor.cpu)
  const whole = over(rounds, ({ one }) => one.cost.cpu)
  const names = [...gathered(rounds[0]!.one).keys()]
  return table(["phase", "µs a document", "× bare rewrite", "share"], names.map((name) => {
    const cpu = over(rounds, ({ one }) => gathered(one).get(name)?.cpu ?? 0)
    return [name, figure(1e6 * cpu / corpus.documents), times(cpu / floor), percent(cpu / whole)]
  }))
}

const byStage = ({ rounds, corpus }: Rounds): string => {
  const floor = over(rounds, ({ floor }) => floor.cpu)
  const whole = over(rounds, ({ one }) => one.cost.cpu)
  const names = Object.keys(rounds[0]!.one.stages)
  const took = names.map((name) => stageOver(rounds, name) / 1000)
  const rest = whole - took.reduce((sum, seconds) => sum + seconds, 0)
  const row = (name: string, seconds: number) => [name, figure(1e6 * seconds / corpus.documents), times(seconds / floor), percent(seconds / whole)]
  return table(["stage", "µs a document", "× bare rewrite", "share"], [...names.map((name, n) => row(`\`${name}\``, took[n]!)), row("all else: start, reading, parts and deltas, comparing, writing", rest)])
}

/** What lies on disk, by kind, largest first. */
export const diskTable = (columns: ReadonlyArray<{ readonly name: string; readonly disk: Readonly<Record<string, number>>; readonly bytes: number; readonly documents: number }>): string => {
  const kinds = Object.entries(columns.at(-1)!.disk).toSorted(([, a], [, b]) => b - a).map(([kind]) => kind)
  const sum = (disk: Readonly<Record<string, number>>, corpora: boolean) => Object.entries(disk).reduce((all, [kind, bytes]) => all + (kind === "corpora" && !corpora ? 0 : bytes), 0)
  const cells = (of: (disk: Readonly<Record<string, number>>) => number) => columns.flatMap(({ disk, bytes, documents }) => [figure(of(disk) / documents), times(of(disk) / bytes)])
  return table(["", ...columns.flatMap(({ name }) => [`bytes a document${name}`, `of the input${name}`])], [
    ...kinds.map((kind) => [kind === "corpora" ? "the two corpora" : kind, ...cells((disk) => disk[kind] ?? 0)]),
    ["**all**", ...cells((disk) => sum(disk, true))],
    ["**all besides the corpora**", ...cells((disk) => sum(disk, false))]
  ])
}

/** What was measured in rounds, with the aims at the head. */
export const roundsSection = (measured: Rounds, scale: Scale | undefined): string => {
  const { machine, corpus, rounds, disk } = measured
  const ratio = over(rounds, processorRatio)
  const most = rounds.some(({ others }) => others > quiet) ? Math.max(...rounds.map(({ others }) => others)) : over(rounds, ({ others }) => others)
  return `## Aims

A run takes ${times(ratio)} the processor time of a bare rewrite of its input${rounds.some(({ jq }) => jq === null) ? "" : `, and ${times(over(rounds, ({ one, jq }) => one.cost.cpu / jq!.cpu))} that of \`jq -c .\``}.

${aims(measured, scale)}

Measured on ${machineLine(machine)}. ${count(corpus.documents)} documents made by \`bench/generate.ts\` (seed ${measured.seed}), ${megabytes(corpus.bytes)}, in ${count(rounds.length)} ${rounds.length === 1 ? "round" : "rounds"}: in each round all candidates in turn, ratios within the round, then the median of the rounds. ${othersLine(most)}${corpus.documents < enough ? ` **A short run**: starting up weighs more in it than in one of ${count(enough)} documents, which the aims are for.` : ""}
Of the documents ${percent(corpus.copies / corpus.documents)} were put in as copies of others; ${percent(corpus.dropped / corpus.documents)} were dropped as copies.

## Beside others

${candidates(measured)}

## Where the time goes

One worker, processor time by phase (what other processes and threads of the run do meanwhile counts where it falls; *stages* is the pass of all stages before the first that compares, with the sketches of those that compare):

${byPhase(measured)}

By stage, as \`run.json\` has it (\`stages[].ms\`):

${byStage(measured)}

## Start-up

${seconds(over(rounds, ({ startUp }) => startUp.run) / 1000)} from the start of \`winnow run\` until its first document is read: the pipeline loaded, the run planned. (So little is read by the command itself, while its first worker starts; a large input by a worker, when that has started.) ${seconds(over(rounds, ({ startUp }) => startUp.clean) / 1000)} from the start of \`winnow clean\` until the first document is cleaned and written. The middle one of three starts in each round, warm: code that was compiled is kept between starts, and the first start after an upgrade is slower.

## Disk

What a run leaves, as it lies (compressed where it is compressed). *Keys* are what copies are found by, *deltas* what the stages said, *parts* the documents as read, *other* marks, plans and hashes.

${diskTable([{ name: "", disk, bytes: corpus.bytes, documents: corpus.documents }])}
`
}
