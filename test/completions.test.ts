/** The completion scripts. What bash completes is asked of bash itself; fish and zsh are asked where they are there, by CI. */
import { spawnSync } from "node:child_process"
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { root, temporaryFolder, winnow } from "./winnow.ts"

test("bash completes commands, flags, pipelines, runs and stages; no list is left out in any shell", async () => {
  const dir = temporaryFolder()
  mkdirSync(join(dir, "pipelines"))
  writeFileSync(join(dir, "pipelines/crawl.ts"), "")
  mkdirSync(join(dir, "out/crawl/runs/2026-11-21T031200Z"), { recursive: true })
  const scripts = await Promise.all(["bash", "zsh", "fish"].map(async (shell) => [shell, (await winnow(["--completions", shell])).out] as const))
  for (const [shell, script] of scripts) {
    writeFileSync(join(dir, shell), script)
    for (const name of ["pipelines", "runs", "runs_and_stages"]) expect(script.match(new RegExp(`_winnow__?${name}\\b`, "g"))!.length, `${shell} ${name}`).toBeGreaterThan(1)
    expect(script).not.toMatch(/WINNOW_/)
  }
  expect(scripts[1]![1]).toMatch(/^#compdef winnow\n/)
  const { status, stdout } = spawnSync("bash", ["--norc", join(root, "test/completions/check.bash"), join(dir, "bash")], { cwd: dir, encoding: "utf8" })
  expect([stdout, status]).toEqual(["", 0])
})
