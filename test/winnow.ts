/** The real command in a folder of its own. */
import { spawn } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { onTestFinished } from "vitest"

export const root = fileURLToPath(new URL("..", import.meta.url))

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** As bin/winnow sets it up, and without colours. */
export const env = { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined, WINNOW_LOG: "human", NODE_COMPILE_CACHE: join(root, "node_modules/.cache/winnow") }

/** Runs `winnow` with the same Node that runs the tests. */
export const winnow = (args: ReadonlyArray<string>, { cwd = root, input = "" }: { readonly cwd?: string; readonly input?: string | Uint8Array } = {}): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, "src/cli.ts"), ...args], { cwd, env })
    const out: Array<Buffer> = []
    const err: Array<Buffer> = []
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk))
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk))
    child.on("error", reject)
    child.on("close", (code) => resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }))
    child.stdin.on("error", () => {})
    child.stdin.end(input)
  })

/** A folder that is gone after the test. */
export const temporaryFolder = (): string => {
  const dir = mkdtempSync(join(tmpdir(), "winnow-test-"))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

export const readJsonl = <A>(path: string): ReadonlyArray<A> =>
  readFileSync(path, "utf8").split("\n").slice(0, -1).map((line) => JSON.parse(line) as A)
