/** Whether `plan.json`, `run.json` and what settling left tell the same of a run. */
import { readJson } from "../Disk.ts"
import { digestOf } from "../runs/Fingerprint.ts"
import type { Parts, paths, Plan } from "../runs/Plan.ts"
import { inputsOf, type Report } from "../runs/Report.ts"
import type { Settled } from "../tasks/rulings.ts"
import type { Damages } from "./damages.ts"

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

export const verifyManifests = (at: ReturnType<typeof paths>, run: string, plan: Plan, parts: Parts, report: Report, damages: Damages): void => {
  const tell = (at: string, what: string) => damages.add("run.json", at, what, "backup")
  if (plan.run !== run) damages.add("plan.json", null, `is the plan of run ${plan.run}`, "backup")
  if (!same([report.id, report.night, report.parent, report.date], [plan.run, plan.night, plan.parent, plan.date])) tell("id, night, parent, date", "are not those of plan.json")
  if (!same(report.inputs, inputsOf(plan))) tell("inputs", "are not the files of plan.json")
  if (report.seen !== (parts.seen ?? 0)) tell("seen", `is ${report.seen}, but parts.json says ${parts.seen ?? 0}`)
  if (!same(report.sinks, plan.sinks)) tell("sinks", "are not those of plan.json")
  if (!same(report.stages.map(({ name, options, fingerprint }) => [name, options, fingerprint]), plan.stages.map(({ name, options, digest }) => [name, options, digest]))) tell("stages", "are not those of plan.json")
  for (const { name, kind, digest, fingerprint } of plan.stages) if (digestOf(kind, fingerprint) !== digest) damages.add("plan.json", name, "has another fingerprint than its parts give", "backup")
  for (const stage of plan.stages) {
    const told = report.duplicates.find((one) => one.stage === stage.name)
    if (told === undefined || report.pruned === true) continue
    const settled = damages.attempt(`stages/${stage.name}/settled.json`, { stage: stage.name }, () => readJson<Settled>(at.settled(stage)))
    if (settled === undefined) continue
    const { fingerprint: _, earlier: __, ...counts } = settled
    if (!same({ stage: stage.name, ...counts }, told)) damages.add(`stages/${stage.name}/settled.json`, null, "is not what run.json tells of it", { stage: stage.name })
  }
}
