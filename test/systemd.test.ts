/** The unit files in systemd/: what systemd says of them, and that their command is one of Winnow's. */
import { spawnSync } from "node:child_process"
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { root, temporaryFolder, winnow } from "./winnow.ts"

const units = ["winnow.service", "winnow.timer"]
const isThere = spawnSync("systemd-analyze", ["--version"]).status === 0

test.skipIf(!isThere)("systemd finds nothing wrong with them, once their paths are there", () => {
  const dir = temporaryFolder()
  mkdirSync(join(dir, "bin"))
  copyFileSync(join(root, "bin/winnow"), join(dir, "bin/winnow"))
  for (const unit of units) writeFileSync(join(dir, unit), readFileSync(join(root, "systemd", unit), "utf8").replaceAll("/srv/winnow", dir))
  const { status, stdout, stderr } = spawnSync("systemd-analyze", ["verify", ...units.map((unit) => join(dir, unit))], { encoding: "utf8", env: { ...process.env, SYSTEMD_LOG_LEVEL: "warning" } })
  // Of units of the machine itself it may say what it likes.
  expect([status, `${stdout}${stderr}`.split("\n").filter((line) => line.includes("winnow"))]).toEqual([0, []])
})

test("their command is understood, and refused for its files only", async () => {
  const command = /^ExecStart=(.+)$/m.exec(readFileSync(join(root, "systemd/winnow.service"), "utf8"))![1]!
  const [program, ...args] = command.split(" ")
  expect(program).toMatch(/\/bin\/winnow$/)
  expect(await winnow([...args, "--out", join(temporaryFolder(), "out")])).toMatchObject({ code: 2, err: expect.stringMatching(/^winnow: "\/srv\/crawl\/\*\*\/\*\.jsonl\.gz" matches no file/) })
})
