import { table } from "../table.ts"
import { count, figure, megabytes, percent, seconds, times } from "./figures.ts"
import { gathered, growth } from "./measures.ts"
import type { LongRun, Scale } from "./Results.ts"
import { diskTable, machineLine, othersLine } from "./roundsSection.ts"

const micro = (value: number, { corpus }: LongRun): string => figure(1e6 * value / corpus.documents)

const byPhase = ({ tenth, whole }: Scale): string => {
  const [few, many] = [gathered(tenth), gathered(whole)]
  return table(["phase", "wall time", "µs of processor time a document", "the same of the tenth", "×", "peak memory", "of the tenth"], [...many].map(([name, { wall, cpu, memory }]) => {
    const before = few.get(name) ?? { wall: 0, cpu: 0, memory: 0 }
    return [name, seconds(wall), micro(cpu, whole), micro(before.cpu, tenth), figure((cpu / whole.corpus.documents) / (before.cpu / tenth.corpus.documents)), megabytes(memory), megabytes(before.memory)]
  }))
}

const byStage = ({ tenth, whole }: Scale): string =>
  table(["stage", "µs a document", "the same of the tenth"], Object.entries(whole.stages).map(([name, ms]) => [`\`${name}\``, micro(ms / 1000, whole), micro((tenth.stages[name] ?? NaN) / 1000, tenth)]))

/** So many rows of memory over time. */
const rows = 12

const overTime = ({ moments, cost }: LongRun): ReadonlyArray<string> =>
  Array.from({ length: rows }, (_, n) => megabytes(Math.max(0, ...moments.filter(({ at }) => Math.min(rows - 1, Math.floor(rows * at / cost.wall)) === n).map(({ memory }) => memory))))

const memory = ({ tenth, whole }: Scale): string => {
  const [few, many] = [overTime(tenth), overTime(whole)]
  return table(["of the time", `${count(whole.corpus.documents)} documents`, `${count(tenth.corpus.documents)}`], many.map((most, n) => [`${Math.round(100 * n / rows)} to ${Math.round(100 * (n + 1) / rows)} %`, most, few[n]!]))
}

/** What a run of many documents took, beside one of a tenth of them. */
export const scaleSection = (scale: Scale): string => {
  const { machine, tenth, whole, workers } = scale
  const row = (name: string, of: (run: LongRun) => string) => [name, of(whole), of(tenth)]
  return `## Scale

One run each, ${workers} workers, on ${machineLine(machine)}. ${othersLine(Math.max(tenth.others, whole.others))}

${table(["", `${count(whole.corpus.documents)} documents`, `${count(tenth.corpus.documents)}`], [
    row("input", ({ corpus }) => megabytes(corpus.bytes)),
    row("wall time", ({ cost }) => seconds(cost.wall)),
    row("documents/s", ({ cost, corpus }) => figure(corpus.documents / cost.wall)),
    row("µs of processor time a document", (run) => micro(run.cost.cpu, run)),
    row("processor time, × bare rewrite", ({ cost, floor }) => times(cost.cpu / floor.cpu)),
    row("peak memory, all processes", ({ cost }) => megabytes(cost.memory)),
    row("put in as copies, dropped as copies", ({ corpus }) => `${percent(corpus.copies / corpus.documents)}, ${percent(corpus.dropped / corpus.documents)}`),
    row("most that lay on disk at once, of the input", ({ mostDisk, corpus }) => times(mostDisk / corpus.bytes))
  ])}

Ten times the documents take ${times(growth(tenth, whole, "cpu"))} the processor time a document, and ${times(growth(tenth, whole, "wall"))} the wall time.

By phase (a worker that has nothing to read begins with the stages, which counts as reading):

${byPhase(scale)}

By stage, as \`run.json\` has it:

${byStage(scale)}

Memory over time, the most of each stretch:

${memory(scale)}

Disk at the end:

${diskTable([whole, tenth].map((run) => ({ name: `, ${count(run.corpus.documents)}`, disk: run.disk, bytes: run.corpus.bytes, documents: run.corpus.documents })))}
`
}
