const mix = (h: number): number => {
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d)
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b)
  return (h ^ (h >>> 16)) >>> 0
}

/**
 * Numbers by chance that depend on nothing but a seed, the index of a document and what they are for (sfc32, Chris Doty-Humphrey's, 128 bits of
 * state: with 32 of them, some of a million documents would be the same).
 */
export class Random {
  #a = 0
  #b = 0
  #c = 0
  #counter = 1

  constructor(seed: number, index: number, purpose: number) {
    this.turnTo(seed, index, purpose)
  }

  /** The numbers from here on are those of another document or purpose. */
  turnTo(seed: number, index: number, purpose: number): this {
    this.#a = mix(seed ^ 0x9e3779b9)
    this.#b = mix((index + 0x85ebca6b) ^ this.#a)
    this.#c = mix(Math.imul(purpose, 0xc2b2ae35) ^ this.#b)
    this.#counter = 1
    for (let i = 0; i < 8; i++) this.bits()
    return this
  }

  /** 32 bits. */
  readonly bits = (): number => {
    const sum = (this.#a + this.#b + this.#counter) | 0
    this.#counter = (this.#counter + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0
    return sum >>> 0
  }

  /** In [0, 1). */
  readonly share = (): number => this.bits() / 2 ** 32

  /** A whole number in [0, count). */
  readonly below = (count: number): number => Math.floor(this.share() * count)

  /** A whole number from `low` to `high`, both included. */
  readonly between = (low: number, high: number): number => low + this.below(high - low + 1)

  /** True in `share` of all cases. */
  readonly chance = (share: number): boolean => this.share() < share

  readonly pick = <A>(list: ReadonlyArray<A>): A => list[this.below(list.length)]!

  /** One of several ways to say something; the others are not worked out. */
  readonly say = (...ways: ReadonlyArray<() => string>): string => this.pick(ways)()

  /** From the normal distribution around 0 with deviation 1 (Box and Muller). */
  readonly normal = (): number => Math.sqrt(-2 * Math.log(1 - this.share())) * Math.cos(2 * Math.PI * this.share())
}
