import { expect, test } from "vitest"
import type { Change, FoundFile } from "../sources/find.ts"
import { foretold } from "./foretold.ts"

const file = (name: string, change?: Change, record?: number): FoundFile => ({
  path: `/in/${name}`,
  name,
  bytes: 100,
  mtimeMs: 0,
  ...(change && { change }),
  ...(record !== undefined && { from: { byte: 50, record, open: 0, encoding: "utf-8" } })
})

const told = (...files: ReadonlyArray<FoundFile>): string =>
  foretold({ kind: "new", found: { files, unsupported: { count: 0, examples: [] } }, files, gone: [], stale: [], because: [], notes: [] }, "out/own", undefined)

test("files that are known and have grown are not called new", () => {
  expect(told(file("a.jsonl"), file("b.jsonl", "grown", 7), file("c.csv", "grown"), file("d.jsonl.gz", "retried", 2))).toMatchInlineSnapshot(`
    "1 new file, 2 that have grown and 1 that is tried again of 4 would be read:
      a.jsonl  100 bytes
      b.jsonl  100 bytes, grown, from record 8 on
      c.csv  100 bytes, grown
      d.jsonl.gz  100 bytes, tried again, from record 3 on"
  `)
  expect(told(file("b.jsonl", "grown", 7))).toMatchInlineSnapshot(`
    "1 file that has grown of 1 would be read:
      b.jsonl  100 bytes, grown, from record 8 on"
  `)
})
