import { readdirSync } from "node:fs"
import { Script } from "node:vm"
import { expect, test } from "vitest"
import { assets } from "./assets.ts"

test("the modules of the page's script are one script, whole, without imports; it makes no HTML of texts", () => {
  const { script, style } = assets()
  expect(() => new Script(script)).not.toThrow()
  expect(script).not.toMatch(/^(import|export) /m)
  expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function|\.style\b|setAttribute\((?!"aria-current")/)
  expect(style).not.toMatch(/url\(|@import/)
  for (const name of readdirSync(new URL("client", import.meta.url))) if (name.endsWith(".js")) expect(script).toContain({ "nodes.js": "const element", "text.js": "const fill", "filters.js": "const isAsked", "main.js": "function begin" }[name])
})
