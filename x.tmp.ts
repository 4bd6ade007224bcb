import { data } from "franc/data.js"
import { readFileSync } from "node:fs"
import { widelyKnown, toFranc, newsLanguages } from "./src/text/languageCodes.ts"
const world = widelyKnown("Latin").map(toFranc)
const models = Object.entries((data as any).Latin).filter(([l]) => world.includes(l)) as [string, string][]
const n = models.length
const tri = new Map<string, number[]>()
models.forEach(([, m], l) => m.split("|").forEach((t, r) => { if (t.length === 3) (tri.get(t) ?? (tri.set(t, []), tri.get(t)!)).push(l, r) }))
const texts: string[] = []; for (const l of readFileSync("/tmp/lng/s3.jsonl", "utf8").split("\n").filter(Boolean)) { const t = JSON.parse(l).text.replaceAll("\n", " "); if (/^[\x00-\u02ff]{200}/.test(t)) texts.push(" " + t.slice(0, Number(process.argv[2] ?? 600)).toLowerCase().replace(/[^\p{L}]+/gu, " ") + " ") }
const ids = new Map([...tri.keys()].map((k, i) => [k, i + 1]))
const first = [0], P: number[] = [], L: number[] = [], R: number[] = []
first.push(0)
for (const [, w] of tri) { for (let i = 0; i < w.length; i += 2) { L.push(w[i]!); R.push(w[i + 1]!); P.push(w[i]! | (w[i + 1]! << 8)) } first.push(L.length) }
const F = Int32Array.from(first), LA = Uint8Array.from(L), RA = Int16Array.from(R), PA = Int32Array.from(P)
const rows = 1 + ids.size, w32 = 32
const dense = new Int16Array(rows * w32)
let k = 1; for (const [, w] of tri) { for (let i = 0; i < w.length; i += 2) dense[k * w32 + w[i]!] = 300 - w[i + 1]!; k++ }
const pw = Math.ceil(n / 3), packed = new Float64Array(rows * pw)
k = 1; for (const [, w] of tri) { for (let i = 0; i < w.length; i += 2) packed[k * pw + ((w[i]! / 3) | 0)]! += (300 - w[i + 1]!) * 2 ** (17 * (w[i]! % 3)); k++ }
const lists = texts.map((t) => { const m = new Map<number, number>(); for (let i = 0; i + 3 <= t.length; i++) { const id = ids.get(t.slice(i, i + 3)) ?? 0; m.set(id, (m.get(id) ?? 0) + 1) } return { met: Int32Array.from(m.keys()), times: Int32Array.from(m.values()) } })
const gain = new Int32Array(w32), gd = new Float64Array(pw)
type Q = { met: Int32Array, times: Int32Array }
const v1 = ({ met, times }: Q) => { gain.fill(0); for (let i = 0; i < met.length; i++) { const t = met[i]!, often = times[i]!; for (let at = F[t]!, end = F[t + 1]!; at < end; at++) gain[LA[at]!]! += 300 - Math.abs(often - RA[at]! - 1) } return gain[0]! }
const v2 = ({ met, times }: Q) => { gain.fill(0); for (let i = 0; i < met.length; i++) { const t = met[i]!, often = times[i]! - 1; for (let at = F[t]!, end = F[t + 1]!; at < end; at++) { const p = PA[at]!; gain[p & 255]! += 300 - Math.abs(often - (p >> 8)) } } return gain[0]! }
const v3 = ({ met, times }: Q) => { gain.fill(0); for (let i = 0; i < met.length; i++) { const t = met[i]! * w32; for (let l = 0; l < n; l++) gain[l]! += dense[t + l]!; const often = times[i]!; if (often > 1) { /* correction */ } } return gain[0]! }
const v4 = ({ met, times }: Q) => { gd.fill(0); for (let i = 0; i < met.length; i++) { const t = met[i]! * pw; for (let l = 0; l < pw; l++) gd[l]! += packed[t + l]!; } return gd[0]! }
console.log(n, "languages", pw, texts.length, lists.reduce((s, l) => s + l.met.length, 0) / lists.length, "more than once", lists.reduce((s, l) => s + l.times.filter((x) => x > 1).length, 0) / lists.length)
for (const [name, f] of Object.entries({ v1, v2, v3, v4 })) { let best = 1e9; for (let r = 0; r < 40; r++) { const a = performance.now(); for (const q of lists) f(q); best = Math.min(best, performance.now() - a) } console.log(name, (1000 * best / lists.length).toFixed(2), "µs") }
