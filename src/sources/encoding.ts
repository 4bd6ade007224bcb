/**
 * Files that are not UTF-8, as UTF-8: UTF-16 with a byte order mark, and GB18030 (with GBK and GB2312, which it contains), in which much of
 * what was archived in China lies. What cannot be decoded becomes a byte that no UTF-8 has, so that the record it stands in is found to be
 * broken like any other, and its neighbours are not. What is found out depends on the bytes alone, never on how they come.
 */
import { isAscii, isUtf8 } from "node:buffer"
import type { Encoding } from "../Source.ts"
import { startsWithMark } from "./bytes.ts"

/** So many bytes, from the first that is not ASCII on, are looked at. */
const sampleBytes = 64 * 1024

/** Chinese without a space, a comma or a line end between is decoded in pieces when it is longer than so many bytes. */
const longestRun = 1024 * 1024

/** Never part of UTF-8: stands where something could not be decoded. */
const invalid = Buffer.of(0xff)
const replacement = Buffer.from("\ufffd")
const newline = 10

/** The encoding that a byte order mark at the beginning of a file names; `utf-32` is none that is read. */
const marked = (bytes: Buffer): Encoding | "utf-32" | undefined => {
  const begins = (...mark: ReadonlyArray<number>) => bytes.length >= mark.length && mark.every((byte, i) => bytes[i] === byte)
  if (begins(0xff, 0xfe, 0, 0) || begins(0, 0, 0xfe, 0xff)) return "utf-32"
  if (begins(0xff, 0xfe)) return "utf-16le"
  if (begins(0xfe, 0xff)) return "utf-16be"
  if (begins(0x84, 0x31, 0x95, 0x33)) return "gb18030"
  return startsWithMark(bytes) ? "utf-8" : undefined
}

/** Lines of a sample that are UTF-8 beyond ASCII, and those that are not UTF-8. */
const linesOf = (sample: Buffer, whole: boolean): { readonly sound: number; readonly broken: ReadonlyArray<Buffer> } => {
  let sound = 0
  const broken: Array<Buffer> = []
  for (let from = 0; from < sample.length;) {
    const end = sample.indexOf(newline, from)
    const line = sample.subarray(from, end < 0 ? undefined : end)
    from = end < 0 ? sample.length : end + 1
    // The end of the sample may lie within a character.
    const isSound = isUtf8(line) || (end < 0 && !whole && [1, 2, 3].some((cut) => isUtf8(line.subarray(0, -cut))))
    if (!isSound) broken.push(line)
    else if (!isAscii(line)) sound++
  }
  return { sound, broken }
}

/**
 * Whether bytes read as Chinese in GB18030. Its pairs of two high bytes are sorted by how common a character is: B0 to D7 lead the 3,755 of
 * GB 2312's first level, A1 and A3 punctuation, and running text holds little else. Korean in EUC-KR has its pairs there too, but none from
 * C9 on; Japanese in EUC-JP is half kana; single-byte encodings have words with an odd number of letters.
 */
const isChinese = (lines: ReadonlyArray<Buffer>): boolean => {
  const seen = { common: 0, late: 0, sign: 0, kana: 0, rare: 0, odd: 0 }
  for (const line of lines) {
    for (let i = 0; i < line.length; i++) {
      const lead = line[i]!
      if (lead < 0x80) continue
      const trail = line[i + 1]
      if (lead === 0x80 || lead === 0xff || trail === undefined || trail < 0x30 || trail === 0x7f || trail === 0xff || (trail > 0x39 && trail < 0x40)) {
        seen.odd++
        continue
      }
      i++
      if (trail < 0xa1) seen.rare++
      else if (lead >= 0xb0 && lead <= 0xd7) {
        seen.common++
        if (lead >= 0xc9) seen.late++
      } else if (lead === 0xa1 || lead === 0xa3) seen.sign++
      else if (lead === 0xa4 || lead === 0xa5) seen.kana++
      else seen.rare++
    }
  }
  const { common, late, sign, kana, rare, odd } = seen
  const all = common + sign + kana + rare + odd
  return common >= 4 && common + sign >= 0.8 * all && late >= 0.15 * common && kana <= 0.1 * all && odd <= 0.05 * all
}

/** The encoding of a file without a mark, from a sample that begins with its first byte that is not ASCII; `whole`: the sample goes to the end of the file. */
export const detected = (sample: Buffer, whole: boolean): Encoding => {
  if (isUtf8(sample)) return "utf-8"
  const { sound, broken } = linesOf(sample, whole)
  return broken.length > 8 * sound && isChinese(broken) ? "gb18030" : "utf-8"
}

/** UTF-16 as UTF-8; half a pair of surrogates is invalid. */
const fromUtf16 = (bytes: Buffer, big: boolean): Buffer => {
  const text = (big ? Buffer.from(bytes).swap16() : bytes).toString("utf16le")
  if (text.isWellFormed()) return Buffer.from(text)
  return Buffer.concat(text.split(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/).flatMap((piece, i) => (i === 0 ? [Buffer.from(piece)] : [invalid, Buffer.from(piece)])))
}

const strict = new TextDecoder("gb18030", { fatal: true, ignoreBOM: true })
const lenient = new TextDecoder("gb18030", { ignoreBOM: true })

const strictly = (bytes: Buffer): Buffer | undefined => {
  try {
    return Buffer.from(strict.decode(bytes))
  } catch {
    return undefined
  }
}

/** GB18030 as UTF-8, line by line where it has to be: a line end is never part of another character. */
const fromGb18030 = (bytes: Buffer): Buffer => {
  const all = strictly(bytes)
  if (all !== undefined) return all
  const lines: Array<Buffer> = []
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(newline, from)
    const line = bytes.subarray(from, end < 0 ? undefined : end + 1)
    from += line.length
    lines.push(strictly(line) ?? withMarks(Buffer.from(lenient.decode(line))))
  }
  return Buffer.concat(lines)
}

/** What decoding put in the place of the undecodable, as invalid bytes. */
const withMarks = (bytes: Buffer): Buffer => {
  const pieces: Array<Buffer> = []
  let from = 0
  for (let at = bytes.indexOf(replacement); at >= 0; at = bytes.indexOf(replacement, from)) {
    pieces.push(bytes.subarray(from, at), invalid)
    from = at + replacement.length
  }
  return Buffer.concat([...pieces, bytes.subarray(from)])
}

/** How many of the bytes are whole characters: the rest waits for more. */
const wholeOf = (bytes: Buffer, encoding: Exclude<Encoding, "utf-8">): number => {
  if (encoding !== "gb18030") {
    const even = bytes.length - (bytes.length % 2)
    // The first half of a pair waits for the second.
    const high = even >= 2 ? bytes[even - (encoding === "utf-16le" ? 1 : 2)]! : 0
    return high >= 0xd8 && high <= 0xdb ? even - 2 : even
  }
  // No byte below 0x30 is part of a longer character. Without one for long, characters are counted, which what is invalid may lead astray.
  let at = bytes.length
  while (at > 0 && bytes[at - 1]! >= 0x30) at--
  while (at < bytes.length && bytes.length > longestRun) {
    const trail = bytes[at + 1]
    const length = bytes[at]! < 0x81 || bytes[at] === 0xff ? 1 : trail !== undefined && trail >= 0x30 && trail <= 0x39 ? 4 : 2
    if (at + length > bytes.length) break
    at += length
  }
  return at
}

/** Bytes of one file on their way to UTF-8. */
export class Transcoder {
  /** Known once it matters: a file that was ASCII so far may still turn out to be any. */
  encoding: Encoding | undefined
  /** The mark of UTF-32 was found; the file cannot be read. */
  unsupported = false
  #held: Buffer = Buffer.alloc(0)
  #begun = false

  /** `encoding`: what the file is said to be in, or was found to be in before. */
  constructor(encoding?: Encoding) {
    this.encoding = encoding
  }

  /** What of these and earlier bytes can be told, as UTF-8. */
  push(chunk: Uint8Array): Buffer {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
    if (this.encoding === "utf-8") return bytes
    this.#held = this.#held.length === 0 ? Buffer.from(bytes) : Buffer.concat([this.#held, bytes])
    return this.#take(false)
  }

  /** The rest. */
  end(): Buffer {
    return this.#take(true)
  }

  #take(last: boolean): Buffer {
    const before: Array<Buffer> = []
    if (!this.#begun && this.encoding === undefined) {
      if (this.#held.length < 4 && !last) return Buffer.alloc(0)
      this.#begun = true
      const mark = marked(this.#held)
      if (mark === "utf-32") this.unsupported = true
      else this.encoding = mark
    }
    if (this.unsupported) {
      this.#held = Buffer.alloc(0)
      return this.#held
    }
    if (this.encoding === undefined) {
      const ascii = isAscii(this.#held) ? this.#held.length : this.#held.findIndex((byte) => byte >= 0x80)
      before.push(this.#held.subarray(0, ascii))
      this.#held = this.#held.subarray(ascii)
      if (this.#held.length === 0 || (this.#held.length < sampleBytes && !last)) return before[0]!
      this.encoding = detected(this.#held.subarray(0, sampleBytes), last && this.#held.length <= sampleBytes)
    }
    return Buffer.concat([...before, this.#decoded(last)])
  }

  #decoded(last: boolean): Buffer {
    const held = this.#held
    if (this.encoding === "utf-8" || this.encoding === undefined) {
      this.#held = Buffer.alloc(0)
      return held
    }
    const whole = last && this.encoding === "gb18030" ? held.length : wholeOf(held, this.encoding)
    this.#held = last ? Buffer.alloc(0) : held.subarray(whole)
    const decoded = this.encoding === "gb18030" ? fromGb18030(held.subarray(0, whole)) : fromUtf16(held.subarray(0, whole), this.encoding === "utf-16be")
    // A character that the end of the file cuts.
    return last && whole < held.length ? Buffer.concat([decoded, invalid]) : decoded
  }
}
