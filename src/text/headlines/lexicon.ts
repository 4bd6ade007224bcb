/** Words and morphemes as a tree of letters in typed tables: looking for any of thousands costs a few look-ups and no string. */

import { everyCode } from "./lineShape.ts"

/** The letters of words as they are compared: small, with a straight apostrophe, the dotted capital İ as i. Empty until `prepareLetters`. */
export const small = new Uint16Array(65536)

/** Fills `small`, once; no command waits for it that reads no text. */
export const prepareLetters = (): void => {
  if (small[0x41] !== 0) return
  // Of the small forms only that of İ has two code units.
  const letters = everyCode().replace("\u0130", "i").replace("\u2019", "'").toLowerCase()
  Buffer.from(small.buffer).write(letters, "utf16le")
  for (let code = 0xd800; code < 0xe000; code++) small[code] = code
}

/** A tree of terms, each with bits that say what it is. Nodes are numbers, 0 is none and, in `step`, the root. */
export class Lexicon {
  /** The bits of the term that ends at a node. */
  readonly bits: Array<number> = [0]
  /** From the root by the first letter; all bits of the terms below, by the first letter. */
  readonly roots = new Uint16Array(65536)
  readonly below = new Uint16Array(65536)
  #keys = new Int32Array(1 << 10)
  #nodes = new Uint16Array(1 << 10)

  /** `fold`: terms are entered in small letters, and texts are to be stepped through in them. */
  add(term: string, bits: number, fold = false): void {
    if (fold) prepareLetters()
    const at = (i: number) => fold ? small[term.charCodeAt(i)]! : term.charCodeAt(i)
    let node = this.roots[at(0)]!
    if (node === 0) node = this.roots[at(0)] = this.#make()
    this.below[at(0)]! |= bits
    for (let i = 1; i < term.length; i++) {
      let next = this.step(node, at(i))
      if (next === 0) this.#enter(node << 16 | at(i), next = this.#make())
      node = next
    }
    this.bits[node]! |= bits
  }

  /** The node behind `node` and a letter, 0 when no term goes on so. */
  step(node: number, code: number): number {
    const key = node << 16 | code
    const mask = this.#keys.length - 1
    for (let at = (Math.imul(key, 0x9e3779b1) >>> 15) & mask; ; at = (at + 1) & mask) {
      const found = this.#keys[at]!
      if (found === key) return this.#nodes[at]!
      if (found === 0) return 0
    }
  }

  #make(): number {
    if (this.bits.length >= 0xffff) throw new Error("too many terms")
    return this.bits.push(0) - 1
  }

  #enter(key: number, node: number): void {
    if (this.bits.length * 3 > this.#keys.length) {
      const keys = this.#keys, nodes = this.#nodes
      this.#keys = new Int32Array(keys.length * 2)
      this.#nodes = new Uint16Array(keys.length * 2)
      for (let i = 0; i < keys.length; i++) if (keys[i] !== 0) this.#put(keys[i]!, nodes[i]!)
    }
    this.#put(key, node)
  }

  #put(key: number, node: number): void {
    const mask = this.#keys.length - 1
    let at = (Math.imul(key, 0x9e3779b1) >>> 15) & mask
    while (this.#keys[at] !== 0) at = (at + 1) & mask
    this.#keys[at] = key
    this.#nodes[at] = node
  }
}
