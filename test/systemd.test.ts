/** The unit files in systemd/: that they say what systemd knows, and that their command is one of Winnow's. `.ci/run` asks systemd itself where it is there. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { root, temporaryFolder, winnow } from "./winnow.ts"

/** Of systemd.unit(5), systemd.service(5), systemd.exec(5), systemd.timer(5): what the files may set. */
const known: Readonly<Record<string, ReadonlyArray<string>>> = {
  Unit: ["Description", "Documentation", "RequiresMountsFor", "OnFailure"],
  Service: ["Type", "User", "WorkingDirectory", "ExecStart", "SuccessExitStatus", "TimeoutStopSec", "Nice", "IOSchedulingClass", "MemoryMax", "NoNewPrivileges", "PrivateTmp", "ProtectHome", "ProtectSystem", "ReadWritePaths"],
  Timer: ["OnCalendar", "Persistent"],
  Install: ["WantedBy"]
}

test.each(["winnow.service", "winnow.timer"])("%s sets what its sections know", (unit) => {
  let section = ""
  const strange: Array<string> = []
  for (const line of readFileSync(join(root, "systemd", unit), "utf8").split("\n").filter((line) => line !== "" && !line.startsWith("#"))) {
    const [, named] = /^\[(\w+)\]$/.exec(line) ?? []
    const [, key] = /^(\w+)=\S/.exec(line) ?? []
    if (named !== undefined) section = named
    else if (key === undefined || known[section]?.includes(key) !== true) strange.push(`${section}: ${line}`)
  }
  expect(strange).toEqual([])
})

test("their command is understood, and refused for its files only", async () => {
  const command = /^ExecStart=(.+)$/m.exec(readFileSync(join(root, "systemd/winnow.service"), "utf8"))![1]!
  const [program, ...args] = command.split(" ")
  expect(program).toMatch(/\/bin\/winnow$/)
  expect(await winnow([...args, "--out", join(temporaryFolder(), "out")])).toMatchObject({ code: 2, err: expect.stringMatching(/^winnow: "\/srv\/crawl\/\*\*\/\*\.jsonl\.gz" matches no file/) })
})
