import { spawnSync } from "node:child_process"
import { expect, it } from "vitest"

const module = (path: string) => JSON.stringify(new URL(path, import.meta.url).href)

/** The addresses of all modules behind some commands, in the order in which they are loaded, and how many imports Node was asked about. */
const loaded = (begin: string): { readonly urls: ReadonlyArray<string>; readonly asked: number } => {
  const script = `import { registerHooks } from "node:module"
import { resolveDirectly } from ${module("./Resolution.ts")}
const urls = []
let asked = 0
registerHooks({ resolve: (specifier, context, next) => { asked++; return next(specifier, context) } })
${begin}
registerHooks({ load: (url, context, next) => { urls.push(url); return next(url, context) } })
for (const path of [${["./commands/run.ts", "./commands/clean.ts", "./Task.ts", "../pipelines/news.ts"].map(module).join()}]) await import(path)
console.log(JSON.stringify({ urls, asked }))`
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", script], { encoding: "utf8" })
  expect(stderr).toBe("")
  return JSON.parse(stdout) as ReturnType<typeof loaded>
}

it("finds what Node finds, and seldom asks it", () => {
  const [direct, node] = [loaded("resolveDirectly()"), loaded("")]
  expect(direct.urls).toEqual(node.urls)
  expect(direct.asked).toBeLessThan(node.asked / 4)
})
