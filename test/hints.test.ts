/** Each command that a message tells to type is typed once, as it stands there. */
import { spawnSync } from "node:child_process"
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { env, root, temporaryFolder } from "./winnow.ts"

test("commands in messages can be pasted", () => {
  const dir = temporaryFolder()
  const world = join(dir, "my out/hints")
  const shell = (line: string) => {
    const { status, stdout, stderr } = spawnSync("bash", ["-c", `winnow() { ${JSON.stringify(process.execPath)} ${JSON.stringify(join(root, "src/cli.ts"))} "$@"; }\n${line}`], { cwd: dir, env })
    return { code: status, said: `${stdout.toString()}${stderr.toString()}` }
  }
  /** The command behind these words. */
  const pasted = (said: string, words: string) => {
    const command = said.split("\n").find((line) => line.includes(`${words}winnow `))?.split(words).at(-1)
    expect(command, said).toBeDefined()
    return shell(command!)
  }
  const where = "--pipeline './a pipeline.ts' --out 'my out'"
  const source = JSON.stringify(join(root, "src/index.ts"))
  writeFileSync(join(dir, "a pipeline.ts"), `import * as W from ${source}\nexport default W.Pipeline.make("hints", { source: W.Source.files("no/such.jsonl"), stages: [W.normaliseText()], sinks: [W.Sink.jsonl()] })\n`)
  mkdirSync(join(dir, "in put"))
  writeFileSync(join(dir, "in put/a.jsonl"), `${JSON.stringify({ key: "-it's $1", body: "One text." })}\n${JSON.stringify({ key: "no body" })}\n`)
  const run = shell("winnow run './a pipeline.ts' --input 'in put/*' --text-field body --id-field key --out 'my out' --workers 1")
  expect(run.code, run.said).toBe(0)
  const first = readdirSync(join(world, "runs"))[0]!

  const other = shell(`winnow explain ${where} -- "-it's \\$1"`)
  expect(other.code).toBe(2)
  expect(pasted(other.said, "for a document of a run: ")).toEqual({ code: 0, said: expect.stringContaining("One text.") })
  const beside = shell(`winnow explain --run latest ${where} -- "-it's \\$1" 'no body'`)
  expect(pasted(beside.said, "see: ")).toEqual({ code: 0, said: expect.stringContaining("rejected: missing-text") })

  // Links that are gone: nothing is read again, and nothing of the pipeline's own source, which is not there.
  rmSync(join(world, "latest"))
  const links = shell(`winnow verify --all ${where}`)
  expect([links.code, pasted(links.said, "made again by: ").code]).toEqual([1, 0])
  expect(readdirSync(join(world, "runs"))).toEqual([first])

  const part = join(world, "runs", first, "parts/00000-00000.jsonl.zst")
  writeFileSync(part, readFileSync(part).subarray(9))
  const unreadable = shell(`winnow explain --run latest ${where} 'no body'`)
  expect(unreadable.code).toBe(1)
  const again = shell("winnow rerun normalise-text --pipeline './a pipeline.ts' --out 'my out' --workers 1")
  expect(pasted(again.said, "see what mends it: ")).toEqual({ code: 1, said: expect.stringContaining("restore my out/hints/runs") })
  const damaged = pasted(unreadable.said, "to go on from here: ")
  expect(damaged).toEqual({ code: 1, said: expect.stringContaining("restore my out/hints/runs") })
  expect(pasted(damaged.said, "all is read again by: ")).toEqual({ code: 0, said: expect.stringMatching(/read +2 documents from 1 file\n +published +1\n/) })
}, 180_000)
