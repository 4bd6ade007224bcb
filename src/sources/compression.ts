/**
 * Packed files as their bytes. All that can be unpacked before a break is given out, to the last byte, in bounded memory.
 *
 * Node's decoders lose what they have unpacked of a write that fails, and stop after one zstd frame. So they are fed piece by piece,
 * emptied between the pieces, and after a failure the failing piece is fed once more byte by byte.
 */
import { createReadStream } from "node:fs"
import { createGunzip, createZstdDecompress } from "node:zlib"
import type { Compression } from "./format.ts"

/** A packed file that cannot be unpacked to its end, or that is not: one that holds hundreds of times what it weighs is made to fill disks. */
export class BrokenPacking extends Error {
  readonly why: `${"truncated" | "corrupt"}-${Compression}` | "compression-bomb"
  constructor(why: BrokenPacking["why"]) {
    super(why)
    this.why = why
  }
}

/** So many bytes may come of any packed file. */
const unpackedFreely = 64 * 1024 * 1024

/** Times its packed bytes that an input may hold beyond that. News pack 3 to 30 times, what repeats itself again and again some 100 times. */
export const mostPacked = 250

const chunkSize = 256 * 1024
const pieceSize = 64 * 1024

/** One member or frame (with gzip: also those that follow) being unpacked. */
const unpacker = (compression: Compression) => {
  const decoder = compression === "gzip" ? createGunzip({ chunkSize }) : createZstdDecompress({ chunkSize })
  let busy = false
  let ended = false
  let failure: NodeJS.ErrnoException | undefined
  let wake = () => {}
  decoder.on("readable", () => wake())
  decoder.on("end", () => {
    ended = true
    wake()
  })
  const done = (error?: NodeJS.ErrnoException | null) => {
    busy = false
    failure ??= error ?? undefined
    wake()
  }
  decoder.on("error", done)
  const emptied = async function*(): AsyncGenerator<Buffer, void> {
    for (;;) {
      const chunk = decoder.read() as Buffer | null
      if (chunk !== null) yield chunk
      else if (failure !== undefined) throw failure
      else if (ended || !busy) return
      else await new Promise<void>((resolve) => (wake = resolve))
    }
  }
  return {
    feed: (piece: Buffer) => {
      busy = true
      decoder.write(piece, done)
      return emptied()
    },
    finish: () => {
      busy = true
      decoder.end()
      return emptied()
    },
    /** How many bytes it took. When it leaves some, what follows is another frame, padding or no packing at all. */
    taken: () => decoder.bytesWritten,
    close: () => decoder.destroy()
  }
}

/** What the first attempt learned: the failing piece lies at `[from, to)` of the packed file; `given` bytes of output are out already. */
interface Failure {
  readonly why: BrokenPacking["why"]
  readonly from: number
  readonly to: number
  readonly given: number
}

const firstNonZero = (bytes: Buffer) => {
  const at = bytes.findIndex((byte) => byte !== 0)
  return at < 0 ? bytes.length : at
}

const attempt = async function*(path: string, compression: Compression, most: number, reached: (position: number) => void, earlier?: Failure): AsyncGenerator<Buffer, Failure | undefined> {
  let current = unpacker(compression)
  /** A member or frame has ended, and none was begun since. */
  let between = false
  let position = 0
  let length = 0
  let given = 0
  const counted = async function*(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void> {
    for await (const chunk of chunks) {
      const known = Math.min(chunk.length, Math.max(0, (earlier?.given ?? 0) - given))
      given += chunk.length
      if (given > unpackedFreely && given > most * (position + length)) throw new BrokenPacking("compression-bomb")
      if (known < chunk.length) yield chunk.subarray(known)
    }
  }
  const isPackingFault = (error: unknown) => /^Z(_|STD_)/.test((error as NodeJS.ErrnoException).code ?? "")
  try {
    for await (const read of createReadStream(path, { highWaterMark: pieceSize }) as AsyncIterable<Buffer>) {
      const singly = earlier !== undefined && position >= earlier.from && position < earlier.to
      for (let at = 0; at < read.length; at += length) {
        length = singly ? 1 : read.length
        reached(position + length)
        let rest = read.subarray(at, at + length)
        for (;;) {
          // Tape blocks are filled up with zeros, as gzip allows.
          if (between && compression === "gzip") rest = rest.subarray(firstNonZero(rest))
          if (rest.length === 0) break
          between = false
          const before = current.taken()
          yield* counted(current.feed(rest))
          rest = rest.subarray(current.taken() - before)
          if (rest.length === 0) break
          current.close()
          current = unpacker(compression)
          between = true
        }
        position += length
      }
    }
    if (!between) yield* counted(current.finish())
    return undefined
  } catch (error) {
    if (!isPackingFault(error)) throw error
    const isCut = (error as NodeJS.ErrnoException).code === "Z_BUF_ERROR"
    return { why: `${isCut ? "truncated" : "corrupt"}-${compression}`, from: position, to: position + length, given }
  } finally {
    current.close()
  }
}

/**
 * The unpacked bytes of all members or frames. Throws `BrokenPacking` after the last byte that can be had, or what the file system threw.
 * `most`: how many times its packed bytes a file of more than `unpackedFreely` may hold. `reached` is told how many packed bytes have been given out when all of the piece at hand are.
 */
export const unpack = async function*(path: string, compression: Compression, most = Infinity, reached: (position: number) => void = () => {}): AsyncGenerator<Buffer, void> {
  const failure = yield* attempt(path, compression, most, reached)
  if (failure === undefined) return
  if (failure.why.startsWith("corrupt")) yield* attempt(path, compression, most, reached, failure)
  throw new BrokenPacking(failure.why)
}
