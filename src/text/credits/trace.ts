/**
 * One pass over the character codes of a line that tells whether, and where, it may have a credit at all.
 * Most lines have none: the grammar's expressions then need not run.
 */
import { Beginnings, inCapitals, Pairs } from "./beginnings.ts"
import { Scratch } from "../codeUnits.ts"
import { mayBeAgency } from "./names.ts"
import { isBlank } from "./kinds.ts"
import { slips } from "./labels.ts"
import { agencies, picturing } from "./words.ts"

/** What one pass over a line found: places are UTF-16 offsets, -1 when there is none. */
export interface Trace {
  /** End of the line without the blanks behind it. */
  readonly end: number
  /** Its first character that is no blank; 0: there is none. */
  readonly opening: number
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
  /** The same without those who give pictures, and much else: "记者", "消防", "公司". */
  readonly firstPicture: number
  readonly lastPicture: number
  /** Whether "图" is in it, and whether "摄" is. */
  readonly drawn: boolean
  readonly shot: boolean
  /** Whether "▲" or "△" is in it. */
  readonly triangle: boolean
  /** Whether it has a mark that looks like another: "╱", "│". */
  readonly disguised: boolean
  /** First and last of the marks that stand between label and name. */
  readonly firstMark: number
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
const drawing = 256
const shooting = 512
const pointing = 1024
const disguising = 4096

const classes = new Uint16Array(65536)
const set = (chars: string, bit: number) => {
  for (let at = 0; at < chars.length; at++) classes[chars.charCodeAt(at)]! |= bit
}
for (let code = 0x41; code < 0x2000; code++) {
  const char = String.fromCharCode(code)
  if (/\p{L}/u.test(char)) classes[code]! |= letter
  if (/\p{Lu}/u.test(char)) classes[code]! |= upper
}
for (const [from, to] of [[0x2e80, 0x2fff], [0x3040, 0x30ff], [0x3400, 0x9fff], [0xac00, 0xd7a3], [0xf900, 0xfaff]] as const) classes.fill(densely, from, to + 1)
set(".!?。！？…", sentenceEnd)
set("(（[［【〔〈<「", opening)
set(")）]］】〕〉>」", closing)
set("/／|｜丨ㅣ©ⓒ@＠＝📷📸🎥📹🎬📽–—", marking)
set("图圖摄攝撮绘繪", signing)
set("图圖", drawing)
set("摄攝", shooting)
set("▲△", pointing)

/** Marks that look like those which stand between label and name, and small capitals, which are put for letters to look smart. */
const small = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢᴆ"
const lookalikes: Readonly<Record<string, string>> = { ...Object.fromEntries(Array.from("ABCDEFGHIJKLMNOPRSTUVWYZĐ", (capital, at) => [small[at]!, capital])), "╱": "/", "∕": "/", "⁄": "/", "⧸": "/", "│": "|", "┃": "|", "∣": "|", "❘": "|", "︱": "|", "︰": ":", "﹕": ":", "∶": ":", "꞉": ":" }
set(Object.keys(lookalikes).join(""), disguising)
const anyLookalike = new RegExp(`[${Object.keys(lookalikes).join("")}]`, "gu")
/** A line with the marks themselves in place of those that look like them; offsets stay. */
export const undisguised = (text: string): string => text.replace(anyLookalike, (mark) => lookalikes[mark]!)

/** Pairs of characters that credits are made of in Chinese, Japanese and Korean. */
const twos =
  "可视 可視 速写 速寫 版画 版畫 漫像 情境 捐赠 捐贈 惠赠 惠贈 珍藏 旧藏 舊藏 所藏 拓片 维基 維基 所拍 所摄 所攝 操作 操控 飞手 飛手 实拍 實拍 擷自 节录 鸣谢 鳴謝 剧照 劇照 书影 书封 照片 视频 視頻 影片 提供 来源 來源 写真 画像 動画 映像 截屏 漫画 漫畫 插画 插畫 剪辑 剪輯 海报 海報 素材 翻拍 航拍 实拍 拍照 资料 資料 设计 設計 视觉 視覺 画面 供稿 網上 网络 網路 網絡 社发 社發 路透 法新 美聯 美联 央社 侵删 作者 出典 出所 イラ トッ 代表 共同 時事 関係 公式 編集 筆者 사진 이미 영상 그래 제공 촬영 캡처 캡쳐 출처 자료 포토 동영 삽화 뉴스 게티 인스 유튜 페이 화보 기자 인쇄 受访 受訪 记者 記者 绘图 繪圖 制作 画廊 封面 绘制 繪製 美编 美編 生成 作図 図版 グラ スク より 引用 取自 翻攝 翻摄 作品 图文 圖文 相片 攝於 摄于 갈무 일러 자료 影像 ロイ フォ アフ 拡大 传媒 融媒 官方 公司 集团 消防 警方 剧组 发布 电视 製表 空拍 衛星 卫星 典藏 收藏 馆藏 館藏 所蔵 片段 街景 조감 드론 위성 항공 투시 만평 그림 화면 소장 无人 無人 フリ ドロ 넷플 아나 신화 타스 로이 뉴시 커뮤 제보 스틸 지도 블랙 취재 カメ 作成 製作 博物 ヘリ 截自 擷取 檔案 画面 畫面 投稿 剧照 劇照".split(" ")
/** Of these, who gives pictures and makes news besides, and what both are of. */
const givers = new Pairs("操作 操控 鸣谢 鳴謝 公司 集团 消防 警方 剧组 发布 电视 官方 记者 記者 受访 受訪 作者 网络 網路 網絡 博物 无人 無人 传媒 融媒 卫星 衛星 作品 代表 公式 関係 生成 制作 製作 街景".split(" "))
const pairs = new Pairs(twos)
/** A sieve before them, one bit for each sum of two characters; what is asked of every character lies in this module, as that is faster. */
const pairSieve = new Uint8Array(8192)
const pairSum = (a: number, b: number) => (Math.imul(a, 31) ^ b) & 0xffff
for (const two of twos) pairSieve[pairSum(two.charCodeAt(0), two.charCodeAt(1)) >> 3]! |= 1 << (pairSum(two.charCodeAt(0), two.charCodeAt(1)) & 7)
const isPair = (a: number, b: number): boolean => {
  const at = pairSum(a, b)
  return (pairSieve[at >> 3]! >> (at & 7) & 1) === 1 && pairs.has(a, b)
}
/** Whether a pair begins with a character. */
const pairing = 2048
/** Which Han characters have a class besides `densely`, one bit each: that table stays in the cache nearest to the processor. */
const notable = new Uint8Array(8192)
for (const two of twos) classes[two.charCodeAt(0)]! |= pairing
for (let code = 0x2e80; code < 0x10000; code++) if (classes[code] !== densely) notable[code >> 3]! |= 1 << (code & 7)

/** The first four letters of the words that name pictures and who gave them. */
const stems =
  "phot|foto|imag|imma|pict|pics|pic |vide|víde|vidé|grap|graf|gráf|illu|ilus|illü|info|scre|foot|stil|comp|cart|artw|maps|map |char|bild|visu|dess|gamb|tang|cred|créd|cour|cort|hand|supp|prov|subm|cont|divu|repr|arqu|arch|acer|görs|clip|copy|perm|sour|quel|fuen|font|kayn|sumb|nguồ|isti|publ|symb|tite|luft|them|vors|teas|aufm|agen|beis|head|inse|fot |ảnh |hình|đồ h|фото|виде|изоб|иллю|скри|сним|кадр|колл|инфо|исто|архи|пред|beel|capt|zdję|word|text|clic|gall|dok.|file|stoc|d.r |đồ h|dr  |play|wiki|file|view|see |ampl|agra|смот|увел|kaynak|tran|kart|карт|прес|draw|sket|diag|icon|scat|clic|zeic|aufn|repr|mont|rend|retr|рису|рис |кари|съём|съем|стоп|nach|thum|snap|gent|cedi|prêt|remi|fond|coll|ki-g|ki |ai-g|нейр|соцс|созд|сген|img |dsc |dsc_|pxl |dji |mvi |gett|shut|adob|isto|depo|jpg |jpeg|png |webp|heic|sent|aufg|arte|film|pain|port|cctv|dash|body|mugs|book|fram|unda|gene|libr|rep |stan|cc b|cc0|cc  |came|kame|poli|insti|offic|foto|inst|face|yout|twit|tele|cctv|dron|rede"
/** What ordinary words begin with, too: such labels are looked for in short lines only, which are all looked at. */
const everyday = /^(?:docu|pers|proj|proy|prog|plan|view|vist|vue|anim|simu|post|port|retr|scan|pint|peint|pain|sele|impr|cáma|câma|camá|vign|affi|grav|entw|auss|abb|stil|perc|disp|dise|disc|cons|prés|мате|сним|схем|порт|откр|обло|прое|план|réal|тв|film|used|auth|coll|avec|dibu)/u
/** Other words that a credit may begin with. */
const alsoLeading = "satellite leser satellit drohnen tomada tomadas álbum album cole privat zvg прислано прислал подписчик спутник дрон облож gracieuseté enviada extraída avec db bomberos ayuntamiento prefeitura polizei feuerwehr mairie пресс-служба мчс администрация".split(" ")
const leading = inCapitals([...stems.split("|"), ...Array.from([...picturing, ...slips, ...alsoLeading], (word) => word.slice(0, 4)).filter((stem) => !everyday.test(stem))])
const beginnings = new Beginnings(leading)
/** A sieve before them, one bit for each sum of four characters. */
const sieve = new Uint8Array(8192)
const sum = (a: number, b: number, c: number, d: number) => (Math.imul(Math.imul(Math.imul(a, 31) + b, 31) + c, 31) + d) & 0xffff
for (const stem of leading) {
  const [a, b, c, d] = Array.from(stem.padEnd(4).slice(0, 4), (char) => char.charCodeAt(0))
  const at = sum(a!, b!, c!, d!)
  sieve[at >> 3]! |= 1 << (at & 7)
}
const isBeginning = (a: number, b: number, c: number, d: number): boolean => {
  const at = sum(a, b, c, d)
  return (sieve[at >> 3]! >> (at & 7) & 1) === 1 && beginnings.has(a, b, c, d)
}

/** Traces a line; time is linear in its length, with no expression run. */
export const trace = (text: string): Trace => traced(scratch.write(text), 0, text.length)

/** Traces the lines of a page: their code units are written out once, as letters of a piece of a string are dear to ask for. */
export const traces = (lines: ReadonlyArray<string>): ReadonlyArray<Trace> => {
  const units = scratch.write(lines.join("\n"))
  let from = 0
  return lines.map((line) => {
    const one = traced(units, from, line.length)
    from += line.length + 1
    return one
  })
}

const scratch = new Scratch()

/** Traces `length` code units that begin at `start`. */
const traced = (units: Uint16Array, start: number, length: number): Trace => {
  const to = start + length
  let end = to
  while (end > start && (units[end - 1]! <= 0x20 || units[end - 1] === 0x3000 || units[end - 1] === 0xa0)) end -= 1
  let from = start
  while (from < end && isBlank(units[from]!)) from += 1
  let firstWord = -1
  let lastWord = -1
  let firstSign = -1
  let lastSign = -1
  let firstPicture = -1
  let lastPicture = -1
  let firstMark = -1
  let lastMark = -1
  let firstOpen = -1
  let lastStart = 0
  let firstEnd = -1
  let seen = 0
  let before = 0
  for (let at = start; at < end; at++) {
    const code = units[at]!
    // Most Han characters are of no class of their own.
    if (code > 0x33ff && code < 0xa000 && (notable[code >> 3]! >> (code & 7) & 1) === 0) {
      before = densely
      seen |= densely
      continue
    }
    const kind = classes[code]!
    // Beyond the end a blank stands.
    const next = at + 1 < end ? units[at + 1]! : 0x20
    // "图书" are books.
    if ((kind & drawing) !== 0 && (next === 0x4e66 || next === 0x66f8)) {
      before = densely
      seen |= densely
      continue
    }
    seen |= kind
    if ((kind & letter) !== 0) {
      if ((before & letter) === 0 || (kind & upper) !== 0 && (before & upper) === 0) {
        const second = next
        const third = at + 2 < end && second !== 0x20 ? units[at + 2]! : 0x20
        const fourth = at + 3 < end && third !== 0x20 ? units[at + 3]! : 0x20
        const short = (classes[second]! & letter) !== 0 && (classes[third]! & letter) === 0
        if (isBeginning(code, second, short ? 0x20 : third, short || (classes[third]! & letter) === 0 || (classes[fourth]! & letter) === 0 ? 0x20 : fourth)) {
          if (firstWord < 0) firstWord = at - start
          lastWord = at - start
        }
      }
    } else if (kind !== 0) {
      if ((kind & signing) !== 0 || (kind & pairing) !== 0 && at + 1 < end && isPair(code, next)) {
        if (firstSign < 0) firstSign = at - start
        lastSign = at - start
        if (!givers.has(code, next)) {
          if (firstPicture < 0) firstPicture = at - start
          lastPicture = at - start
        }
      }
      if ((kind & marking) !== 0) {
        if (firstMark < 0) firstMark = at - start
        lastMark = at - start
      }
      if ((kind & opening) !== 0 && firstOpen < 0) firstOpen = at - start
      if ((kind & sentenceEnd) !== 0 && at + 2 < end && !(code === 0x2e && (next ^ 0x30) < 10)) {
        if (firstEnd < 0) firstEnd = at - start
        lastStart = at + 1 - start
      }
    }
    before = kind
    // The rest of a word says nothing: most characters of a text go by here.
    if (kind === letter) while (at + 1 < end && classes[units[at + 1]!] === letter) at += 1
  }
  const code = end > start ? units[end - 1]! : 0
  const last = end > start ? classes[code]! : 0
  const quoted = code === 0x201d || code === 0x22 || code === 0xbb || code === 0x2019 || code === 0x300d || code === 0x300f
  const full = (last & sentenceEnd) !== 0
  return {
    end: end - start,
    opening: from < end ? units[from]! : 0,
    sentence: full || quoted,
    bracket: (last & closing) !== 0 && !quoted || full && end > start + 1 && (classes[units[end - 2]!]! & closing) !== 0,
    dense: (seen & densely) !== 0,
    drawn: (seen & drawing) !== 0,
    shot: (seen & shooting) !== 0,
    triangle: (seen & pointing) !== 0,
    disguised: (seen & disguising) !== 0,
    firstWord, lastWord, firstSign, lastSign, firstPicture, lastPicture, firstMark, lastMark, firstOpen, lastStart, firstEnd
  }
}

const isAmong = (text: string, extra: ReadonlySet<string>): boolean => {
  const lower = text.toLowerCase()
  return agencies.has(lower) || extra.has(lower)
}

/** Whether a line may be a credit and nothing else. */
export const mayBeWhole = (one: Trace, text: string, extra: ReadonlySet<string>): boolean => {
  const early = one.firstWord >= 0 && one.firstWord < 25
  if (one.end > 160) return early
  if (one.firstMark >= 0 && one.firstMark < 3) return true
  // "Ann Pym / «The Gazette»".
  const last = text.charCodeAt(one.end - 1)
  if (one.end < 60 && one.lastMark > 2 && (last === 0xbb || last === 0x201d)) return true
  if (one.sentence && !one.bracket) return early || one.firstPicture >= 0 && one.end <= 70
  if (one.lastMark >= 0 || one.firstOpen >= 0 && one.firstOpen < 4) return true
  if (one.firstWord >= 0 && one.firstWord < 40 || one.firstSign >= 0 && one.end <= 60) return true
  // "f:id:user:20240131120000p:plain".
  if (one.end > 40) return one.opening === 0x66 && text.startsWith("f:id:")
  if (!one.dense) return true
  const alone = text.trim()
  if (!alone.includes(" ") && (alone.includes(".") || stamp.test(alone)) || nameBehind.test(alone)) return true
  if ((extra.size > 0 || mayBeAgency(alone, 0)) && isAmong(alone, extra)) return true
  if (alone.includes(", ") && (capitalName.test(alone) || endsInAgency(alone, alone.length, extra))) return true
  return text.includes(" via ") || text.includes(" for The ")
}

/** Whether a line may end in a credit. */
export const mayTail = (one: Trace, text: string, extra: ReadonlySet<string>): boolean => {
  const { end } = one
  if (end < 6) return false
  if (one.bracket) return true
  if (one.sentence) {
    if (end - one.lastStart <= 100 && mayCloseSentence(one, text)) return true
    // "… / автор фото ИВАН ПЕТРОВ/АРХИВ «Портала»", "… TV4 | Reportage A. Pym, B. Roe."
    return one.lastWord >= end - 100 && one.lastMark >= end - 100 && (text.charCodeAt(end - 1) === 0xbb && one.lastMark >= end - 48 || text.includes("| Reportage", one.lastMark))
  }
  const from = Math.max(end - 130, 0)
  if (one.lastWord >= from || one.lastMark >= from || one.lastSign >= Math.max(0, end - 40)) return true
  if (one.lastStart > 0 && end - one.lastStart <= 64) return true
  if (one.dense && one.firstOpen > 0 && end <= 220 && rightsSign.test(text)) return true
  return end <= 170 && (endsInAgency(text, end, extra) || text.lastIndexOf(" - ") > Math.max(0, end - 60) || endsInCapitals(text, end))
}

/** Whether the last sentence of a line may have a credit. In Chinese, Japanese and Korean a sentence without a sign of credits is one. */
const mayCloseSentence = (one: Trace, text: string): boolean => {
  const { end } = one
  const isWorded = one.lastWord >= Math.min(one.lastStart, end - 40) && (one.lastWord >= 0 || !one.dense)
  if (isWorded || one.lastPicture >= Math.max(one.lastStart, end - 24)) return true
  if (one.lastMark >= Math.max(0, end - 60) && end <= 200) return true
  return one.firstOpen > 0 && text.includes("(C)", end - 60)
}

const rightsSign = /[(（][Cc][)）]/u

/** "… Jane DOE": the last word is in capitals. */
const endsInCapitals = (text: string, end: number): boolean =>
  isUpper(text.charCodeAt(end - 1)) && isUpper(text.charCodeAt(end - 2)) && capitalEnd.test(text.slice(Math.max(0, end - 30), end))

/** Whether a credit may stand before the caption. */
export const mayHead = (one: Trace, text: string): boolean => {
  if (one.firstOpen === 0 || one.opening === 0xa9 && text.lastIndexOf("|", 40) > 0 || one.firstWord >= 0 && one.firstWord < 40) return true
  if (one.dense && one.firstPicture >= 0 && one.firstPicture < 24) return true
  if (one.firstEnd > 3 && one.firstEnd < 60 && text.lastIndexOf("/", one.firstEnd) > 0) return true
  return one.firstMark > 3 && one.firstMark < 40 && one.end < 240 && text.lastIndexOf("/", 70) > 0
}

/** Whether the last one, two or three words are an agency's, the last perhaps glued to the word before. */
export const endsInAgency = (text: string, end: number, extra: ReadonlySet<string>): boolean => {
  let from = end
  for (let words = 0; words < 3 && from > 0; words++) {
    from = text.lastIndexOf(" ", from - 1)
    if ((extra.size > 0 || mayBeAgency(text, from + 1)) && isAmong(text.slice(from + 1, end), extra)) return true
    if (from < 0) return false
  }
  return gluedCapital.test(text.slice(text.lastIndexOf(" ", end - 1) + 1, end))
}

/** Digits enough for a date: "20231204edi009", "UID20230515093318". */
const stamp = /\d{8}/u
/** A name in capitals at the end, or a name before a slash. */
const nameBehind = /^\p{Lu}[\p{L} .]{1,24}(?::|\s[–-])\s\p{Lu}[\p{L}.'’-]+\s\p{Lu}/u
const capitalEnd = /\p{Ll}["”»]?\s\p{Lu}[\p{Lu}.’'-]+\s\p{Lu}[\p{Lu}.’'-]{2,}$/u
const capitalName = /^\p{Lu}[\p{L}'’-]{1,20}\s\p{Lu}[\p{L}.'’ -]{1,20},\s(?:\p{Lu}{2}[\p{Lu} ]{0,20}|(?:The\s)?(?:\p{Lu}\p{Ll}+\s?){1,3})$/u
const gluedCapital = /[\p{Ll}\d”"’']\p{Lu}/u

const isUpper = (code: number): boolean => code > 0x40 && code < 0x5b || code > 0xbf && (code < 0x2e80 || code > 0xa63f)
const isLower = (code: number): boolean => code > 0x60 && code < 0x7b || code > 0x2f && code < 0x3a || code > 0xa9 && (code < 0x2e80 || code > 0xa63f)
const isQuote = (code: number): boolean => code === 0x22 || code === 0x27 || code === 0x29 || code === 0xbb || code === 0x2019 || code === 0x201d

/** Whether a capital may stand right behind a small letter, a digit or a quotation mark. */
export const mayGlue = (text: string): boolean => {
  let before = 0x20
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isUpper(code) && (isLower(before) || isQuote(before))) return true
    before = code
  }
  return false
}
