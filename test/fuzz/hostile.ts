/** Hostile text and files, made from a seed: the same seed, the same bytes. */
import { random } from "../harness.ts"

/** Choices that follow from a seed. */
export class Chance {
  readonly next: () => number

  constructor(seed: number) {
    this.next = random(seed)
  }

  /** A whole number below `n`. */
  below(n: number): number {
    return Math.floor(this.next() * n)
  }

  is(share: number): boolean {
    return this.next() < share
  }

  of<A>(from: ReadonlyArray<A>): A {
    return from[this.below(from.length)]!
  }

  times<A>(most: number, make: (i: number) => A): Array<A> {
    return Array.from({ length: this.below(most + 1) }, (_, i) => make(i))
  }
}

/** Prose of several scripts, and what pages put around it. */
const lines = [
  "The council of the harbour town said on Tuesday that the ferry would sail again before the end of the month.",
  "记者从有关部门获悉，这项工程已经全面完成，明年将投入使用。当地居民表示，出行比以前方便了许多。",
  "市は月曜日、新しい図書館を来年四月に開くと発表した。",
  "Жители города обсуждают новости о погоде и ценах на рынке.",
  "قال المجلس إن الميناء سيفتح أبوابه من جديد قبل نهاية الشهر.",
  "สภาเมืองกล่าวว่าเรือจะแล่นอีกครั้งก่อนสิ้นเดือน",
  "Photo: Ines Okafor/Reuters", "新华社记者 王小明 摄", "▲ 图为现场", "(Photo by A. Person/Getty Images)", "By Jane Roe", "责任编辑：李四", "来源：新华网 2026-01-02",
  "READ MORE", "相关阅读", "Related stories", "- Ferry fares to rise in spring", "• 1 Storm cellar found to contain 4,000 jars", "1. 市场价格上涨", "Home > News > Local", "Share this on Facebook",
  "Subscribe to our newsletter", "© 2026 Example Media. All rights reserved.", "扫一扫 分享到微信", "（完）", "(END)", "1) Wash the rice", "Q: Who?", "12:30", "3 – 1", "=SUM(A1)", "-2+3", "@home", "<script>alert(1)</script>", "\\N", "null", "NaN"
]

const signs = [
  "", " ", "\t", "\n", "\n\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029", "\v", "\f", "\0", "\u0001", "\u001b[31m", "\u007f", "\u009b", "\ufeff", "\u200b", "\u200d", "\u2060", "\u00ad", "\u202e", "\u2066", "\ufffd", "\uffff", "\ud800", "\udc00", "\ud83d",
  "😀", "👩‍👩‍👧", "𠮷", "e\u0301", "\u0344", "ﬁ", "Å", "が", "각", "\u0300".repeat(40), "\"", "'", ",", ";", "\\", "/", "#", "~2", "[", "(", "{", "（", "“", "…", "·", "|", ">", "«", "0", "١", "Ⅷ", "㊙", "ß", "İ", "ǅ", "x".repeat(300), "，".repeat(50), "- ".repeat(60), "((((((((", "a,".repeat(80), "1 ".repeat(90), "【图】".repeat(20)
]

/** A text that readers, rules and terminals may stumble over. */
export const hostileText = (chance: Chance, most = 40): string => {
  const pieces: Array<string> = []
  for (let left = chance.below(most); left >= 0; left--) {
    const kind = chance.next()
    if (kind < 0.5) pieces.push(chance.of(lines), "\n")
    else if (kind < 0.85) pieces.push(chance.of(signs))
    else if (kind < 0.95) pieces.push(String.fromCharCode(...chance.times(12, () => chance.below(0x10000))))
    else pieces.push(chance.of(signs).repeat(chance.below(200)))
  }
  return pieces.join("").slice(0, 20_000)
}

/** One very long line. */
export const longText = (chance: Chance, length: number): string => {
  const unit = chance.of([...lines, ...signs.filter((sign) => sign !== "")]).replaceAll(/[\r\n]/g, " ")
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
}

export const hostileName = (chance: Chance): string => chance.of(["1", "a/b", "../up", "a\"b", "a\nb", "a,b", "x#1", "x~2", "__proto__", "constructor", "toString", "\0", "\ud800", "é", "e\u0301", "文", " ", "'=1", "-", "a".repeat(5000), hostileText(chance, 3)])

/** A line of JSON and what must become of it: its id and text, why it is rejected, or that it is blank. */
export interface Piece {
  readonly bytes: Buffer
  readonly becomes: { readonly id: string | undefined; readonly text: string } | { readonly why: string } | undefined
}

/** A scalar as reading tells it. */
const wellFormed = (id: string) => (id === "" ? undefined : id.toWellFormed())

const nested = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`

/** A line of a JSON Lines file, without its end. */
export const jsonPiece = (chance: Chance): Piece => {
  const text = hostileText(chance, 8)
  const id = hostileName(chance)
  const whole = `{"id":${JSON.stringify(id)},"text":${JSON.stringify(text)}}`
  const document = { id: wellFormed(id), text }
  const as = (line: string | Buffer, becomes: Piece["becomes"]): Piece => ({ bytes: Buffer.from(line as string), becomes })
  switch (chance.below(17)) {
    case 0: return as("", undefined)
    case 1: return as(" \t\r", undefined)
    case 2: return as(whole.slice(0, 1 + chance.below(whole.length - 1)), { why: "invalid-json" })
    case 3: return as(`${whole}${whole}`, { why: "invalid-json" })
    case 4: return as(chance.of(["[]", "7", "null", "\"text\"", "true", "-0"]), { why: "not-an-object" })
    case 5: return as(chance.of([`{"id":1}`, `{"text":null}`, `{"text":7}`, `{"text":["a"]}`, `{"__proto__":{"text":"x"}}`, "{}"]), { why: "missing-text" })
    case 6: return as(Buffer.concat([Buffer.from(`{"id":"x","text":"`), Buffer.from(chance.of(["ff", "c0af", "e4b8", "eda080", "f4908080", "80"]), "hex"), Buffer.from(`"}`)]), { why: "invalid-utf8" })
    case 7: return as(`{"a":1,"deep":${nested(chance.of([250, 100_000]))},"text":"x"}`, { why: "too-deep" })
    case 8: return as(`{"text":"first","id":"a","id":${JSON.stringify(id)},"text":${JSON.stringify(text)}}`, document)
    case 9: return as(`{"__proto__":{"id":"no"},"id":${JSON.stringify(id)},"constructor":{},"text":${JSON.stringify(text)},"7":[1.50,{"x":1e400}]}`, document)
    case 10: return as(`{"id":12345678901234567890,"text":"n"}`, { id: "12345678901234567890", text: "n" })
    case 11: return as(`{"id":-1.50e3,"text":"n"}`, { id: "-1.50e3", text: "n" })
    case 12: return as(`{"id":"nul","text":"a\0b"}`, { why: "invalid-json" })
    case 13: return as(`{"id":"sep","text":"a\u2028b\u0085c\ufeff"}\r`, { id: "sep", text: "a\u2028b\u0085c\ufeff" })
    case 14: return as(`{"id":"long","text":"${"y".repeat(chance.below(300_000))}"}`, { id: "long", text: anyText })
    default: return as(whole, document)
  }
}

/** Any text: of a piece whose text is only long. */
export const anyText = "\0any"

/** Bytes that are hardly any format. */
export const noise = (chance: Chance, most = 400): Buffer => {
  const likely = [0x22, 0x2c, 0x0a, 0x0d, 0x7b, 0x7d, 0x3a, 0x5c, 0x20, 0x61, 0xff, 0x00, 0xe4, 0xb8, 0xad, 0xd6, 0xd0]
  return Buffer.from(chance.times(most, () => (chance.is(0.8) ? chance.of(likely) : chance.below(256))))
}
