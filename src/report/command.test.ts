import { execFileSync } from "node:child_process"
import fc from "fast-check"
import { expect, test } from "vitest"
import { command, word } from "./command.ts"

test("a word is one word to a shell, and drives no terminal", () => {
  const texts = fc.sample(fc.string({ unit: fc.oneof(fc.constantFrom("'", "\\", "\"", "$", " ", "\n", "\x1b", "*", "~", "é", "\u202e", "-", "!", "文"), fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 })), minLength: 1 }).filter((text) => !text.includes("\0")), 200)
  const words = ["a b", "it's", "$HOME", "~", "-x", "\x1b[2J", "", ...texts]
  const out = execFileSync("bash", ["-c", `printf '%s\\0' ${words.map(word).join(" ")}`]).toString()
  expect(out.split("\0").slice(0, -1)).toEqual(words)
  expect(words.map(word).join(" ")).not.toMatch(/[\p{Cc}\u202e]/u)
})

test("the pipeline and the folder stand in a command when they are not the usual ones", () => {
  const usual = { pipeline: "news", out: "out" }
  const other = { pipeline: "./my own.ts", out: "/data/out" }
  expect([command("run", usual), command("verify", usual, ["2026"]), command("run", other, [], ["--fresh"]), command("explain", other, ["-1"], ["--run", "latest"])]).toEqual([
    "winnow run",
    "winnow verify 2026",
    "winnow run './my own.ts' --fresh --out /data/out",
    "winnow explain --run latest --pipeline './my own.ts' --out /data/out -- -1"
  ])
})
