/** Code units of a text in a typed array: one copy, because single letters of a string are dear to ask for, and most of all of a piece of another string. */

/** More room than this is not kept for the next text. */
const roomKept = 1 << 20

/** A typed array that is used again and again, and grows: what is asked for holds until it is asked for again. */
export class Scratch {
  #units = new Uint16Array(0)
  #bytes = Buffer.alloc(0)

  /** Room for so many units, with anything in it. */
  room(size: number): Uint16Array {
    if (this.#units.length < size || this.#units.length > roomKept) {
      this.#units = new Uint16Array(Math.max(1 << 13, 2 ** Math.ceil(Math.log2(size + 1))))
      this.#bytes = Buffer.from(this.#units.buffer)
    }
    return this.#units
  }

  /** The units of a text from index 0 on. */
  write(text: string): Uint16Array {
    const units = this.room(text.length)
    this.#bytes.write(text, 0, "utf16le")
    return units
  }
}
