/** Ids that stand more than once in a night: the second gets `~2`, the third `~3`. Two passes over the ids, 8 bytes an id in between. */
import { mix } from "../text/mix.ts"

/** 64 bits of an id as two halves: two lanes of FNV-1a over UTF-16 code units, finished by MurmurHash3's mix. */
export const idHash = (id: string): readonly [high: number, low: number] => {
  let a = 0x811c9dc5
  let b = 0x9747b28c
  for (let i = 0; i < id.length; i++) {
    const unit = id.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ unit, 0x85ebca6b) ^ (b >>> 13)
  }
  return [mix(a) >>> 0, mix(b ^ id.length) >>> 0]
}

const hash = (id: string): bigint => {
  const [high, low] = idHash(id)
  return (BigInt(high) << 32n) | BigInt(low)
}

const has = (sorted: BigUint64Array, value: bigint): boolean => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return sorted[low] === value
}

/** New ids by part and row. `parts` is walked twice, each part's ids in input order. A new id is never one that the input has. */
export const renames = (parts: ReadonlyArray<{ readonly key: string; readonly rows: number; readonly ids: () => ReadonlyArray<string> }>): Record<string, Record<string, string>> => {
  const sorted = new BigUint64Array(parts.reduce((sum, { rows }) => sum + rows, 0))
  let at = 0
  for (const { rows, ids } of parts) for (const id of ids().slice(0, rows)) sorted[at++] = hash(id)
  sorted.sort()
  const repeated = new Set<bigint>()
  for (let i = 1; i < sorted.length; i++) if (sorted[i] === sorted[i - 1]) repeated.add(sorted[i]!)
  const renamed: Record<string, Record<string, string>> = {}
  if (repeated.size === 0) return renamed
  const times = new Map<string, number>()
  for (const { key, rows, ids } of parts) {
    for (const [row, id] of ids().slice(0, rows).entries()) {
      if (!repeated.has(hash(id))) continue
      let n = times.get(id)
      if (n === undefined) {
        times.set(id, 1)
        continue
      }
      do n++
      while (has(sorted, hash(`${id}~${n}`)))
      times.set(id, n)
      ;(renamed[key] ??= {})[row] = `${id}~${n}`
    }
  }
  return renamed
}
