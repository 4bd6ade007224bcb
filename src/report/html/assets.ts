/** The style and the script of the page, from the files beside this one: the script's modules, in the order in which they need each other, as one. */
import { readFileSync } from "node:fs"
import type { Assets } from "./page.ts"

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8")

/** Modules of `client/`; each imports only what stands before it. */
const modules = ["nodes.js", "text.js", "filters.js", "main.js"]

/** A module without its imports and exports. */
const bare = (source: string): string => source.replace(/^import .*$/gm, "").replace(/^export (?=const |function )/gm, "")

export const assets = (): Assets => ({
  style: read("page.css"),
  script: `"use strict";{\n${modules.map((name) => bare(read(`client/${name}`))).join("\n")}}\n`
})
