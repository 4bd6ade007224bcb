/** What lies beside the files of all nights in `corpus/`: their data package and dataset card in one, made from those of the runs in force. */
import { addBooks, emptyBooks } from "../Books.ts"
import { readJsonIfThere } from "../Disk.ts"
import { paths } from "./Plan.ts"
import type { Report } from "./Report.ts"
import { corpusEndings, type PublishedFile } from "../Sink.ts"
import { datasetCard } from "../sinks/card.ts"
import { type DataPackage, dataPackage, type Resource } from "../sinks/datapackage.ts"

/** Contents by name; none when a run that is in force was published without a data package. */
export const descriptionOf = (nights: ReadonlyArray<{ readonly night: string; readonly dir: string }>): Readonly<Record<string, string>> => {
  const books = emptyBooks()
  const resources: Array<Resource> = []
  const files: Array<PublishedFile> = []
  let last: Report | undefined
  for (const { night, dir } of nights) {
    const report = readJsonIfThere<Report>(paths(dir).report)
    const described = readJsonIfThere<DataPackage>(paths(dir).published("datapackage.json"))
    if (report === undefined || described === undefined) return {}
    addBooks(books, report)
    last = report
    for (const ending of corpusEndings) {
      const name = `${night}.${ending}`
      const file = report.files.find((file) => file.name === `corpus.${ending}`)
      const resource = described.resources.find(({ path }) => path === `corpus.${ending}`)
      if (file === undefined || resource === undefined) continue
      files.push({ ...file, name })
      resources.push({ ...resource, name, path: name })
    }
  }
  if (last === undefined) return {}
  const { pipeline, version, stages } = last
  const data = nights.every(({ night }) => files.some(({ name }) => name === `${night}.parquet`)) ? "*.parquet" : "*.jsonl"
  return {
    "datapackage.json": dataPackage(pipeline, pipeline, resources),
    "README.md": datasetCard({ title: pipeline, version, books, stages, files, data })
  }
}
