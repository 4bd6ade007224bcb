/** Whether what was published of a document, what the ledger says of it, and what was read agree. */
import { FileLines } from "../FileLines.ts"
import { textHash } from "../runs/Fingerprint.ts"
import { type LedgerRecord, rebuild } from "../Ledger.ts"
import type { Plan } from "../runs/Plan.ts"
import { isRejected, type Row } from "../Row.ts"
import { type DuplicateRecord, isEarlier, type Placed, type TextRecord } from "../runs/RunFiles.ts"
import type { CorpusRecord } from "../sinks/corpus.ts"
import { type Damages, quietly } from "./damages.ts"

/** All that the files of a run say of one document. */
export interface Said {
  readonly id: string
  /** As read; `undefined` when its part is damaged. */
  readonly row: Row | undefined
  readonly published: Placed<CorpusRecord> | undefined
  readonly ledger: ReadonlyArray<Placed<LedgerRecord>>
  /** `undefined`: there is no `texts.jsonl`. */
  readonly texts: { readonly record: Placed<TextRecord> | undefined } | undefined
  readonly duplicates: { readonly record: Placed<DuplicateRecord> | undefined } | undefined
}

const where = (line: number, id: string) => `line ${line} (${id})`

/** Tells all damages of a document; `true` when its text was given back as it was read. */
export const verifyDocument = ({ id, row, published, ledger, texts, duplicates }: Said, damages: Damages): boolean => {
  const gone = ledger.find(({ value: { kind } }) => kind === "drop" || kind === "reject")
  if (published === undefined && gone === undefined) {
    damages.add("corpus.jsonl", id, "is missing, and no line of ledger.jsonl says why", "publish")
    return false
  }
  if (published !== undefined && gone !== undefined) damages.add("ledger.jsonl", where(gone.line, id), "says that a document is gone which corpus.jsonl has", "publish")
  if (duplicates !== undefined) verifyDuplicate(id, published !== undefined, gone, duplicates.record, damages)
  const rejected = gone?.value.kind === "reject"
  if (texts === undefined) return false
  const { record: text } = texts
  if (rejected) {
    if (text !== undefined) damages.add("texts.jsonl", where(text.line, id), "has the text of a document that was rejected", "publish")
    return false
  }
  if (text === undefined) {
    damages.add("texts.jsonl", id, "has no line", "publish")
    return false
  }
  const read = row === undefined || isRejected(row) ? undefined : row.text
  if (read !== undefined && textHash(read) !== text.value[1]) {
    damages.add("texts.jsonl", where(text.line, id), "has another hash than the text that was read", "publish")
    return false
  }
  const back = quietly(() => (gone === undefined ? rebuild(published!.value.text, ledger.map(({ value }) => value)) : gone.value.text))
  if (back !== undefined && (read === undefined ? textHash(back) === text.value[1] : back === read)) return true
  if (gone === undefined) damages.add("corpus.jsonl", where(published!.line, id), "and its lines in ledger.jsonl do not give back the text that was read", "publish")
  else damages.add("ledger.jsonl", where(gone.line, id), "does not hold the text that was read", "publish")
  return false
}

const verifyDuplicate = (id: string, published: boolean, gone: Placed<LedgerRecord> | undefined, record: Placed<DuplicateRecord> | undefined, damages: Damages): void => {
  const of = gone?.value.kind === "drop" ? gone.value.of : null
  if (record === undefined) {
    if (of !== null) damages.add("duplicates.jsonl", id, "has no line, though ledger.jsonl says what it fell to", "publish")
    return
  }
  const tell = (what: string) => damages.add("duplicates.jsonl", where(record.line, id), what, "publish")
  const { kept, cluster } = record.value
  if (kept !== published) tell(kept ? "says that a document was kept which corpus.jsonl does not have" : "says that a document fell which corpus.jsonl has")
  if (kept ? record.value.of !== null : record.value.of === null) tell(kept ? "says what a kept document fell to" : "does not say what the document fell to")
  if (cluster !== (record.value.of ?? id)) tell("names another cluster than the document that is kept in it")
  if (!kept && of !== record.value.of) tell("says that it fell to another document than ledger.jsonl does")
}

/** Documents of earlier nights that duplicates fell to, by run: its corpus' hash, and by id the line that says so first. */
export type Needs = Map<string, { readonly corpus: string; readonly wanted: Map<string, { readonly damages: Damages; readonly line: number }> }>

/** Whether the documents that others fell to were published: in this run told at once, in earlier ones added to `needs`. */
export const verifyReferences = (duplicates: string, { earlier }: Plan, isPublished: (id: string) => boolean, buried: ReadonlySet<string>, needs: Needs, damages: Damages): void => {
  const lines = new FileLines(duplicates)
  for (let bytes = lines.next(); bytes !== undefined; bytes = lines.next()) {
    const line = lines.number
    const record = quietly(() => JSON.parse(bytes.toString("utf8")) as DuplicateRecord)
    const of = record === undefined ? undefined : isEarlier(record) ? record.id : record.of
    if (record === undefined || typeof of !== "string") continue
    if (record.run === null) {
      if (!isPublished(of)) damages.add("duplicates.jsonl", where(line, record.id), "names a document that corpus.jsonl does not have", "publish")
      continue
    }
    // A document may have fallen to one that was forgotten since.
    if (buried.has(of)) continue
    const night = earlier.find(({ run }) => run === record.run)
    if (night === undefined) {
      damages.add("duplicates.jsonl", where(line, record.id), "names a run that this one was not compared with", "publish")
      continue
    }
    const { wanted } = needs.get(night.run) ?? needs.set(night.run, { corpus: night.corpus, wanted: new Map() }).get(night.run)!
    if (!wanted.has(of)) wanted.set(of, { damages, line })
  }
}
