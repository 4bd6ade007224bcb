/**
 * The least that anything which turns JSON Lines into JSON Lines can do: reads, parses, stringifies and writes each record, in chunks and slices.
 *
 *     bin/node bench/speed/floor.ts IN.jsonl OUT.jsonl
 */
import { closeSync, openSync, readSync, writeFileSync } from "node:fs"

const [from, to] = process.argv.slice(2)
if (from === undefined || to === undefined) throw new Error("usage: bench/speed/floor.ts IN.jsonl OUT.jsonl")
const input = openSync(from, "r")
const output = openSync(to, "w")
const newline = 10
let buffer = Buffer.allocUnsafe(1 << 20)
let held = 0
for (;;) {
  // A record that is longer than the buffer.
  if (held === buffer.length) buffer = Buffer.concat([buffer], 2 * buffer.length)
  const read = readSync(input, buffer, held, buffer.length - held, null)
  const end = held + read
  let start = 0
  let lines = ""
  for (let at = buffer.indexOf(newline); at !== -1 && at < end; at = buffer.indexOf(newline, start)) {
    lines += `${JSON.stringify(JSON.parse(buffer.toString("utf8", start, at)))}\n`
    start = at + 1
  }
  if (read === 0 && end > start) lines += `${JSON.stringify(JSON.parse(buffer.toString("utf8", start, end)))}\n`
  if (lines !== "") writeFileSync(output, lines)
  if (read === 0) break
  buffer.copyWithin(0, start, end)
  held = end - start
}
closeSync(input)
closeSync(output)
