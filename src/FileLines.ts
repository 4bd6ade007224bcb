/** Lines of a file as bytes, split at `\n` and nowhere else, a block at a time: what a corpus of any size is read with. */
import { createHash } from "node:crypto"
import { closeSync, openSync, readSync } from "node:fs"

const blockBytes = 1 << 20
// No line of ours is longer (a document ends at 32 MiB); a damaged file may have no line end at all.
const longest = 1 << 28

export class FileLines {
  /** Of the line last given, from 1. */
  number = 0
  /** Bytes read so far. */
  bytes = 0
  /** Whether the last line of the file lacks its `\n`; known at the end. */
  open = false
  readonly #file: number
  readonly #hash = createHash("sha256")
  #sha256: string | undefined
  #block: Buffer = Buffer.alloc(0)
  #from = 0
  #closed = false

  /** Throws as `openSync` does when the file cannot be opened. */
  constructor(path: string) {
    this.#file = openSync(path, "r")
  }

  /** The next line without its end; `undefined` when there is none, and then the file is closed. A line over 256 MiB comes out empty. */
  next(): Buffer | undefined {
    const pieces: Array<Buffer> = []
    let length = 0
    for (;;) {
      const to = this.#block.indexOf(10, this.#from)
      const piece = this.#block.subarray(this.#from, to < 0 ? undefined : to)
      length += piece.length
      if (length <= longest) pieces.push(piece)
      else pieces.length = 0
      this.#from = to < 0 ? this.#block.length : to + 1
      if (to < 0 && this.#read()) continue
      if (to < 0 && length === 0) {
        this.close()
        return undefined
      }
      this.open = to < 0
      this.number++
      return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces)
    }
  }

  #read(): boolean {
    if (this.#closed) return false
    const block = Buffer.allocUnsafe(blockBytes)
    const count = readSync(this.#file, block)
    if (count === 0) return false
    this.#block = block.subarray(0, count)
    this.#from = 0
    this.#hash.update(this.#block)
    this.bytes += count
    return true
  }

  /** Hash of the whole file; what was not read yet is read. */
  sha256(): string {
    if (this.#sha256 === undefined) {
      while (this.#read());
      this.#from = this.#block.length
      this.#sha256 = this.#hash.digest("hex")
      this.close()
    }
    return this.#sha256
  }

  close(): void {
    if (!this.#closed) closeSync(this.#file)
    this.#closed = true
  }
}
