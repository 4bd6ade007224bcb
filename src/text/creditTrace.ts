/**
 * One pass over the character codes of a line that tells whether, and where, it may have a credit at all.
 * Most lines have none: the grammar's expressions then need not run.
 */

/** What one pass over a line found: places are UTF-16 offsets, -1 when there is none. */
export interface Trace {
  /** End of the line without the blanks behind it. */
  readonly end: number
  /** Whether it closes as a sentence does. */
  readonly sentence: boolean
  /** Whether its last character, a full stop behind it left out, closes a bracket. */
  readonly bracket: boolean
  /** Has Han, kana or hangul. */
  readonly dense: boolean
  /** First and last beginning of a word that credits are made of, in scripts that set blanks. */
  readonly firstWord: number
  readonly lastWord: number
  /** First and last character that credits are made of in Chinese, Japanese or Korean. */
  readonly firstSign: number
  readonly lastSign: number
  /** Last of the marks that stand between label and name. */
  readonly lastMark: number
  readonly firstOpen: number
  /** Where the last sentence begins, and where the first ends. */
  readonly lastStart: number
  readonly firstEnd: number
}

const sentenceEnd = 1
const opening = 2
const closing = 4
const marking = 8
const signing = 16
const letter = 32
const upper = 64
const densely = 128

const classes = new Uint8Array(65536)
const set = (chars: string, bit: number) => {
  for (let at = 0; at < chars.length; at++) classes[chars.charCodeAt(at)]! |= bit
}
for (let code = 0x41; code < 0x2000; code++) {
  const char = String.fromCharCode(code)
  if (/\p{L}/u.test(char)) classes[code]! |= letter
  if (/\p{Lu}/u.test(char)) classes[code]! |= upper
}
for (const [from, to] of [[0x2e80, 0x2fff], [0x3040, 0x30ff], [0x3400, 0x9fff], [0xac00, 0xd7a3], [0xf900, 0xfaff]] as const) for (let code = from; code <= to; code++) classes[code]! |= densely
set(".!?。！？…", sentenceEnd)
set("(（[［【〔〈<「", opening)
set(")）]］】〕〉>」", closing)
set(":：=＝/／|｜丨ㅣ©ⓒ@📷📸–—", marking)
set("图圖摄攝照片频頻像画畫拍绘繪截翻撮写真供提源素漫插剪辑輯视視사진영상제촬캡출그자독스캐", signing)

/** The first four letters of the words that name pictures and who gave them. */
const stems =
  "phot|foto|imag|imma|pict|pics|pic |vide|víde|vidé|grap|graf|gráf|illu|ilus|illü|info|scre|foot|stil|comp|cart|artw|maps|map |char|bild|visu|dess|gamb|tang|cred|créd|cour|cort|hand|supp|prov|subm|cont|divu|repr|arqu|arch|acer|görs|clip|copy|perm|sour|quel|fuen|font|kayn|sumb|nguồ|isti|publ|symb|tite|luft|them|vors|teas|aufm|agen|beis|head|inse|fot |ảnh |hình|đồ h|фото|виде|изоб|иллю|скри|сним|кадр|колл|инфо|исто|архи|пред|beel|capt|zdję|word|text|texte|clic|zum |gall|all |alle|tout|toda|todo|tutt|все |via |dok|file|stoc|d.r.|dr |noim|no i|play|lead|main|cove|opne|open|file|wiki|nasa|medi|past|a po|view|see |ampl|agra|ver |смот|откр|увел|стат"
const marks = new Uint8Array(65536)
const hash = (a: number, b: number, c: number, d: number) => (Math.imul(Math.imul(Math.imul(a, 31) + b, 31) + c, 31) + d) & 0xffff
for (const stem of stems.split("|")) {
  const lower = stem.padEnd(4).slice(0, 4)
  for (const form of [lower, lower[0]!.toUpperCase() + lower.slice(1), lower.toUpperCase()]) marks[hash(form.charCodeAt(0), form.charCodeAt(1), form.charCodeAt(2), form.charCodeAt(3))] = 1
}

/** Traces a line; time is linear in its length, with no expression run. */
export const trace = (text: string): Trace => {
  let end = text.length
  while (end > 0 && (text.charCodeAt(end - 1) <= 0x20 || text.charCodeAt(end - 1) === 0x3000 || text.charCodeAt(end - 1) === 0xa0)) end -= 1
  let firstWord = -1
  let lastWord = -1
  let firstSign = -1
  let lastSign = -1
  let lastMark = -1
  let firstOpen = -1
  let lastStart = 0
  let firstEnd = -1
  let seen = 0
  let before = 0
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at)
    const kind = classes[code]!
    seen |= kind
    if ((kind & letter) !== 0) {
      if ((before & letter) === 0 || (kind & upper) !== 0 && (before & upper) === 0) {
        // Beyond the end charCodeAt gives NaN, which the hash takes as 0: a blank stands there instead.
        const second = at + 1 < end ? text.charCodeAt(at + 1) : 0x20
        const third = at + 2 < end && second !== 0x20 ? text.charCodeAt(at + 2) : 0x20
        const fourth = at + 3 < end && third !== 0x20 ? text.charCodeAt(at + 3) : 0x20
        const word = (classes[third]! & letter) === 0 ? 0x20 : (classes[fourth]! & letter) === 0 ? 0x20 : fourth
        if (marks[hash(code, second, third, word)] === 1) {
          if (firstWord < 0) firstWord = at
          lastWord = at
        }
      }
    } else if (kind !== 0) {
      if ((kind & signing) !== 0) {
        if (firstSign < 0) firstSign = at
        lastSign = at
      }
      if ((kind & marking) !== 0) lastMark = at
      if ((kind & opening) !== 0 && firstOpen < 0) firstOpen = at
      if ((kind & sentenceEnd) !== 0 && at + 2 < end) {
        if (firstEnd < 0) firstEnd = at
        lastStart = at + 1
      }
    }
    before = kind
  }
  const last = end > 0 ? classes[text.charCodeAt(end - 1)]! : 0
  const code = text.charCodeAt(end - 1)
  const quoted = code === 0x201d || code === 0x22 || code === 0xbb || code === 0x2019 || code === 0x300d || code === 0x300f
  const full = (last & sentenceEnd) !== 0
  return {
    end,
    sentence: full || quoted,
    bracket: (last & closing) !== 0 && !quoted || full && end > 1 && (classes[text.charCodeAt(end - 2)]! & closing) !== 0,
    dense: (seen & densely) !== 0,
    firstWord, lastWord, firstSign, lastSign, lastMark, firstOpen, lastStart, firstEnd
  }
}
