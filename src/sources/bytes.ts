/** Bytes that were read and not used yet, in one piece, so that a record may lie across any number of reads. */
export class Backlog {
  /** Where `bytes` begins in the decompressed file. */
  offset = 0
  #storage = Buffer.alloc(0)
  #from = 0
  #to = 0

  /** Valid until the next `append`. */
  get bytes(): Buffer {
    return this.#storage.subarray(this.#from, this.#to)
  }

  append(chunk: Uint8Array): void {
    const held = this.#to - this.#from
    if (held + chunk.length > this.#storage.length) {
      // Doubled, so that a long record in short reads is copied in linear time.
      const larger = Buffer.allocUnsafeSlow(2 * (held + chunk.length))
      this.#storage.copy(larger, 0, this.#from, this.#to)
      this.#storage = larger
    } else if (this.#to + chunk.length > this.#storage.length) this.#storage.copyWithin(0, this.#from, this.#to)
    else {
      this.#storage.set(chunk, this.#to)
      this.#to += chunk.length
      return
    }
    this.#storage.set(chunk, held)
    this.#from = 0
    this.#to = held + chunk.length
  }

  /** The first `count` bytes are done with. */
  drop(count: number): void {
    this.#from += count
    this.offset += count
  }
}

/** A record may be this long, in bytes: what is longer is no news article, and would have to be held in memory whole. */
export const recordLimit = 32 * 1024 * 1024

const shownCharacters = 1000

/** The first 1,000 characters of what could not be read. */
export const shown = (text: string): string => text.slice(0, /[\ud800-\udbff]/.test(text.charAt(shownCharacters - 1)) ? shownCharacters - 1 : shownCharacters)

/** The same of bytes, as far as they can be shown. */
export const preview = (bytes: Buffer): string => shown(bytes.toString("utf8", 0, 4 * shownCharacters))

/** Whether a file begins with the UTF-8 byte order mark, which is three bytes long. */
export const startsWithMark = (bytes: Buffer): boolean => bytes.length >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
