/** The parts of a run's own JSON files that verifying relies on: a file that lacks one is damaged, whatever else it says. */
import * as Schema from "effect/Schema"
import { readJson } from "../Disk.ts"

const Tally = Schema.Record(Schema.String, Schema.Number)

const books = {
  read: Schema.Number,
  published: Schema.Number,
  dropped: Tally,
  rejected: Tally,
  lines: Schema.Struct({ read: Schema.Number, published: Schema.Number, cut: Tally, dropped: Schema.Number, rejected: Schema.Number, spans: Tally }),
  languages: Tally,
  renamed: Schema.Number
}

export const PlanShape = Schema.Struct({
  night: Schema.String,
  run: Schema.String,
  groups: Schema.Array(Schema.Array(Schema.Int)),
  files: Schema.Array(Schema.Struct({ name: Schema.String })),
  stages: Schema.Array(Schema.Struct({ name: Schema.String, kind: Schema.String, digest: Schema.String })),
  earlier: Schema.Array(Schema.Struct({ run: Schema.String }))
})

export const PartsShape = Schema.Struct({
  parts: Schema.Array(Schema.Struct({ key: Schema.String, rows: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 1 << 24 })), hash: Schema.String })),
  renamed: Schema.Record(Schema.String, Schema.Record(Schema.String, Schema.String))
})

export const ReportShape = Schema.Struct({
  ...books,
  id: Schema.String,
  night: Schema.String,
  stages: Schema.Array(Schema.Struct({ name: Schema.String, fingerprint: Schema.String })),
  duplicates: Schema.Array(Schema.Struct({ stage: Schema.String })),
  pruned: Schema.optionalKey(Schema.Literal(true)),
  inputs: Schema.Array(Schema.Struct({ name: Schema.String })),
  files: Schema.Array(Schema.Struct({ name: Schema.String, bytes: Schema.Number, sha256: Schema.String, rows: Schema.optionalKey(Schema.NullOr(Schema.Number)) }))
})

export const ReadMarkShape = Schema.Struct({ parts: Schema.Array(Schema.Struct({ key: Schema.String, hash: Schema.String })) })

export const PassMarkShape = Schema.Struct({
  stages: Schema.Record(Schema.String, Schema.Struct({ hash: Schema.String })),
  sketches: Schema.Record(Schema.String, Schema.Struct({ hash: Schema.String })),
  books: Schema.Struct(books)
})

/** A JSON file with at least this shape. Throws what `readJson` throws, and a `SyntaxError` when it has another. */
export const readShape = <A>(path: string, shape: Schema.Codec<unknown, unknown>): A => {
  const value = readJson<A>(path)
  if (!Schema.is(shape)(value)) throw new SyntaxError(`${path} lacks what it must have`)
  return value
}
