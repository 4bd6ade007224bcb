import { expect, test } from "vitest"
import { logOn } from "./log.ts"

const made = (isTTY: boolean, form?: string, least: "Info" | "Debug" | "Error" = "Info") => {
  let written = ""
  let time = Date.UTC(2026, 0, 2)
  const log = logOn({ isTTY, write: (text) => (written += text) }, least, form ?? "", () => time)
  return { log, after: (seconds: number) => (time += 1000 * seconds), written: () => written }
}

const night = ({ log, after }: ReturnType<typeof made>) => {
  log.tell("warn", "a.jsonl has grown")
  log.progress("reading", 0, 4, "2026-01-02T000000Z")
  after(2)
  log.progress("reading", 2, 4, "2026-01-02T000000Z", 3000)
  after(3)
  log.progress("reading", 4, 4, "2026-01-02T000000Z", 5000)
  log.progress("publishing", 0, 1, "2026-01-02T000000Z")
  log.clear()
}

test("on a terminal: how far, how fast, how long, on one line; a phase that took its time stays", () => {
  const at = made(true)
  night(at)
  expect(at.written().replaceAll("\r\x1b[K", "⏎").replaceAll(/\x1b\[\d+m/g, "")).toBe([
    "⏎winnow: a.jsonl has grown\n",
    "⏎reading 0/4⏎reading 2/4 · 50 % · 1,500 documents/s · 2 s left⏎reading 4/4 · 100 % · 1,000 documents/s",
    "⏎reading: 4 tasks, 5,000 documents, 1,000 a second, 5 s\n",
    "⏎publishing⏎"
  ].join(""))
})

test("elsewhere: JSON, a line each, with the run's id and a level", () => {
  const at = made(false)
  night(at)
  expect(at.log.failed({ _tag: "Failed", message: "no room", resume: "winnow run" })).toBe(true)
  expect(at.written().trimEnd().split("\n").map((line) => JSON.parse(line) as unknown)).toEqual([
    { time: "2026-01-02T00:00:00.000Z", level: "warn", message: "a.jsonl has grown" },
    { time: "2026-01-02T00:00:05.000Z", level: "info", run: "2026-01-02T000000Z", message: "reading: 4 tasks, 5,000 documents, 1,000 a second, 5 s", phase: "reading", tasks: 4, documents: 5000, seconds: 5 },
    { time: "2026-01-02T00:00:05.000Z", level: "error", run: "2026-01-02T000000Z", message: "no room", error: "Failed", resume: "winnow run" }
  ])
})

test("one task that is far from its end: the share of the bytes says how long", () => {
  const { log, after, written } = made(true)
  log.progress("reading", 0, 1, "2026-01-02T000000Z")
  after(2)
  log.progress("reading", 0, 1, "2026-01-02T000000Z", 3000, 0.25)
  after(2)
  log.progress("reading", 0, 1, "2026-01-02T000000Z", 6000, 0.5)
  log.progress("reading", 1, 1, "2026-01-02T000000Z", 6000, 1)
  log.clear()
  expect(written().replaceAll("\r\x1b[K", "⏎").replaceAll(/\x1b\[\d+m/g, "")).toBe([
    "⏎reading⏎reading · 25 % · 1,500 documents/s · 6 s left⏎reading · 50 % · 1,500 documents/s · 4 s left⏎reading · 100 % · 1,500 documents/s",
    "⏎reading: 1 task, 6,000 documents, 1,500 a second, 4 s\n⏎"
  ].join(""))
  const json = made(false, "json", "Debug")
  json.log.progress("reading", 0, 1)
  json.log.progress("reading", 0, 1, undefined, 3000, 0.25)
  expect(json.written()).toBe("")
})

test("levels: tasks too, or what needs somebody only", () => {
  const [debug, error, human] = [made(false, "json", "Debug"), made(true, "json", "Error"), made(false, "human")]
  for (const at of [debug, error, human]) night(at)
  expect(debug.written().match(/"level":"debug"/g)).toHaveLength(2)
  expect(error.written()).toBe("")
  expect(human.written()).toBe("winnow: a.jsonl has grown\n")
  expect(human.log.failed({ _tag: "Failed", message: "no room", resume: null })).toBe(false)
})
