/** Which lines and spans of a page are picture credits: the grammar of single lines, decided with their neighbours and the page in view. */
import { bodyEvidence } from "./body.ts"
import { captionMark, gluedCaption, isCaption } from "./captions.ts"
import { bracketCredits, headCredit } from "./head.ts"
import { type Credit, type CreditWhy, hasHan } from "./kinds.ts"
import { isBareAgency } from "./names.ts"
import { isHanMakerName, isHanPerson, isHouse, isPerson, isPersonAndName } from "./persons.ts"
import { tailCredit } from "./tail.ts"
import { mayBeWhole, mayHead, mayTail, type Trace, trace, undisguised } from "./trace.ts"
import { hanMaker } from "./words.ts"
import { isHouseLine, isLoneLabel, isLoneName, isPlaceholder, wholeCredit } from "./whole.ts"

/** A line, or a span of it, to cut; `at` is the line's place among the lines given. */
export interface CreditCut {
  readonly at: number
  readonly start?: number
  readonly end?: number
  readonly why: CreditWhy | "captioned-credit" | "glued-credit" | "caption" | "glued-caption"
  readonly score: number
  readonly evidence: ReadonlyArray<string>
}

/** What the user decided. */
export interface CreditOptions {
  /** Whether captions without a credit go, where they announce themselves. */
  readonly captions: boolean
  /** The user's own agencies, in lower case. */
  readonly extra: ReadonlySet<string>
  /** The page's title, when it is known: never cut. */
  readonly title: string | null
}

/** A credit beside other words, until the page is known. */
interface Beside {
  readonly at: number
  readonly credit: Credit
  readonly words: string
  readonly marked: boolean
  /** Whether paragraphs stand before it. */
  readonly below: boolean
}

/** The place of a picture in its gallery, before its caption or on a line of its own. */
const counter = /^\s{0,9}[[(]?\d{1,3}\s?(?:\/|of|von|de|sur|di|из)\s?\d{1,3}[\])]?(?:(?=\D)|\s*$)/u
/** What alone is no credit above a title: the name of the site. */
const unsureAbove = /^agency|^name|^network|^placeholder|^pointer|^list/u
const pictured = /^(?:picture and|supplied|handle)/u
const gluedBehind = /[\p{L}“「]/u
const oneSentence = /^[^。！？，,]{6,34}。\s?$/u
/** "……旧版中国小说。海纳社发 钟楚 摄现将……": a caption and its credit, and a paragraph without a blank. */
const captionInFront = /^[^。！？，,]{6,34}。(?:[\p{Script=Han}]{2,6}(?:社|网|報|报)(?:发|發|记者|記者)?\s?)?(?:[\p{Script=Han}]{2,4}\s(?:摄|攝)|[\p{Script=Han}]{2,8}(?:供图|供圖))(?=[\p{L}“「])|^\s{0,4}(?:[^。！？，,]{6,34}。)?(?:[\p{Script=Han}]{2,6}(?:社|网|報|报)(?:发|發|记者|記者)?\s?)?(?:[\p{Script=Han}]{2,4}\s?(?:摄|攝)|[\p{Script=Han}]{2,8}(?:供图|供圖)|[图圖]\s?[/／｜|]\s?[\p{Script=Han}]{2,6}|(?:资料|資料)[图圖]片?)[ 　]+(?=[^。！？]{10})|^[\p{Script=Han}]{2,6}社发?\s?[（(][\p{Script=Han}]{2,4}\s?(?:摄|攝)[）)](?=[\p{L}“「])/u
const captionBehind = /(?<=[。！？”」])\s?(?:[上下左右]?[图圖][为為]|[▲△▼]\s?|[上下左右][图圖]\s?[:：])[^。]{3,60}。?\s?$/u
/** In brackets behind a paragraph these are where its text is from. */
const newsSource = /^(?:ap|afp|dpa|efe|ansa|lusa|reuters|xinhua|tass|тасс|риа новости|интерфакс|pti|ani|ians|uni|kyodo|共同|時事|연합뉴스|뉴시스|뉴스1|新华社|新華社|中新社|中新网|中央社|法新社|路透社?|美联社|美聯社|aap|apa|sda|ats|belga|anp|ntb|tt|mti|pap|čtk|iha|i̇ha|İHA|dha|aa|antara|bernama|upi|yonhap|europa press|agência brasil|(?:ats|dpa|afp|sda|apa)[/-].{2,12})$/iu
const midShot = /(?<=[。！？”])\s?(?:[\p{Script=Han}]{2,6}(?:社|网|報|报)(?:发|發|记者|記者)\s?)?[\p{Script=Han}]{2,4}\s(?:摄|攝)(?=[ 　])|(?<=[。！？”])\s?[\p{Script=Han}]{2,6}(?:社|网|報|报)(?:发|發|记者|記者)\s?[\p{Script=Han}]{2,4}\s?(?:摄|攝)(?!影|像|制)(?=\p{Script=Han})/gu
/** Such triangles announce a caption only where a credit follows: in Japanese they head sections. */
const downward = /^\s{0,9}[▼▽↓⬇⇩←⬅↖↗↘↙◀◄◂◎◉👇👈🔻]\ufe0f?(?![↓⬇▼👇]|\s?(?:[一二三四五六七八九十\d]{1,2}[、.．%]|[-+]?\d|[上下]一[篇页頁则則]))/u
/** What those begin with; all emoji of hands share their first half. */
const pointing = new Set(Array.from("▼▽↓⬇⇩←⬅↖↗↘↙◀◄◂◎◉👇", (char) => char.charCodeAt(0)))
const kana = /[ぁ-ヶ가-힣]|[▶►]\s*$/u
const loneCounter = /^\s{0,9}[[(]?\d{1,3}\s?(?:\/|of|von|de|sur|di|из)\s?\d{1,3}[\])]?\s{0,9}$/u
const morePictures = /^\s{0,9}\+\d{1,3}\s{0,9}$/u
const captionLabels = new Set(Array.from("IiPpVvMm", (char) => char.charCodeAt(0)))
const captionLabel = /^\s{0,9}(?:image|photo|video|media) caption\s?[,:]?\s{0,9}$/iu
/** "registre – mairie de Saint-Fiacre": which picture, and who made it, under "Crédits photo :". */
const placeAndName = /^[^.!?。]{2,30}\s[–—:/-]\s[^.!?。]{0,3}[^!?。]{2,40}$/u
const dataSheet = /^\s{0,9}[^\s:：][^:：]{0,24}[:：]\s?\S/u
const roleLine = /^\s{0,9}(?:文字?|撰文|编辑|編輯|责编|責編|校对|校對|审核|審核|监制|監製|排版|来源|來源|作者|记者|記者|策划|统筹|设计|運営|文責|編集|取材|text|words|editor|redaktion|texto|edición|texte|автор|текст|редактор|글|취재|편집)\s?[:：/]/iu
const brokenCredit = /^\s{0,9}(?:供图|供圖|摄|攝|提供|撮影|图|圖|제공|摄影|攝影)\s?[)）\]】]\s{0,9}$/u
const pieceOfCredit = /^(?:摄|攝|摄影|攝影|摄影师|攝影師|供图|供圖|图|圖|图片|圖片|撮影|写真|촬영|사진|제공|[\p{L}]{0,8}(?:记者|記者|通讯员|通訊員|기자))\s?[:：/／]?$/u
const openBracket = /[(（[【][^)）\]】]{1,24}$/u

/** "（记者 荀立": who is named so in a dateline writes, and takes pictures too. */
const reporter = /(?:记者|記者|通讯员|通訊員|摄影|攝影|特派员|기자)\s?$/u

/** "The Brothers", "My Mother's Umbrella": a title, not who took a picture. */
const entitled = /^(?:The|A|An|My|Our|Your|His|Her|Their|This|These|No|All|Le|La|Les|Un|Une|Mon|Ma|El|Los|Las|Mi|Mis|O|Os|As|Um|Uma|Der|Die|Das|Ein|Eine|Mein|Meine|Il|Lo|Gli)\s|['’]s\s/u
/** A person's name and nothing else, or a house of news. */
const isPersonLine = (text: string): boolean => hasHan(text) ? isHanPerson(text) || text.length < 4 && isHanMakerName(text) || text.length <= 8 && hanMaker.test(text) && isHanMakerName(text) : isPerson(text) && !entitled.test(text) || text.length < 30 && isHouse(text, none)
const none: ReadonlySet<string> = new Set()

/** A caption of 200 code units, and the longest credit with what may stand behind it. */
const longestCaption = 480

/** A quotation, behind which stands who wrote it; a programme, behind which stands where. */
const untaken = /^\s*["“«„][^"“”«»„]{12,}[”"»“]\s*$|^\s*(?:(?:Mon|Tues?|Wed|Thu|Thurs?|Fri|Sat|Sun)(?:day|nesday|rsday|urday)?s?|Daily|Weekdays|Weekends)[.,]?\s[^.]{0,24}\d\s?(?:[ap]\.?m|[:.]\d\d)|^\s*\d{1,2}[:.h]\d\d(?:\s?[–-]|\s)|(?:^|[.,;]\s)(?:Free|Tickets?|Entry|Entrada|Eintritt|Entrée|Gratis|Ingresso)(?=[\s.,])|[£$€₹]\s?\d|(?<!\p{L})(?:QAR|USD|EUR|GBP|SGD|HKD|AED|INR|KES|NGN|ZAR|AUD|NZD|CAD|MYR|RM|Rs\.?|CHF)\s?\d/u
const bullet = /^\s*[-–—·•▪◦*>►]/u

/** Cuts for the lines of one page, in the order of the lines. */
export const creditCuts = (lines: ReadonlyArray<string>, options: CreditOptions): ReadonlyArray<CreditCut> => new Page(lines, options).cuts()

class Page {
  readonly #lines: ReadonlyArray<string>
  readonly #options: CreditOptions
  readonly #traces: ReadonlyArray<Trace>
  readonly #cuts: Array<CreditCut> = []
  readonly #gone = new Set<number>()
  readonly #beside: Array<Beside> = []
  readonly #told = new Map<string, boolean>()
  /** Characters of the article's own paragraphs so far, and the place of the last one. */
  #prose = 0
  #lastProse = -1
  /** Lines that may be a person's name, once they were counted. */
  #persons = -1
  /** Lines with a triangle stand in lists, not under pictures. */
  readonly #bullets: ReadonlySet<number>

  constructor(lines: ReadonlyArray<string>, options: CreditOptions) {
    const traces = lines.map(trace)
    // Few pages have such marks.
    this.#lines = traces.some((one) => one.disguised) ? lines.map((line, at) => traces[at]!.disguised ? undisguised(line) : line) : lines
    this.#options = options
    this.#traces = this.#lines === lines ? traces : this.#lines.map(trace)
    for (let at = lines.length - 1; at >= 0 && this.#lastProse < 0; at--) if (this.#isProse(at)) this.#lastProse = at
    this.#bullets = triangleLists(lines)
  }

  cuts(): ReadonlyArray<CreditCut> {
    const top = this.#traces.findIndex((one) => one.end > 0)
    const title = this.#options.title?.trim()
    for (let at = 0; at < this.#lines.length; at++) {
      if (this.#traces[at]!.end < 1 || this.#gone.has(at) || title !== undefined && this.#isTitle(at, title)) continue
      if (this.#traces[at]!.end <= 240 && this.#wholeLine(at, top)) continue
      if (at !== top) this.#withinLine(at)
      else this.#topLine(at)
    }
    this.#settle()
    return this.#cuts.sort((a, b) => a.at - b.at || (a.start ?? 0) - (b.start ?? 0))
  }

  /** A page that begins with a placeholder has that for a title, which is none. */
  #isTitle(at: number, title: string): boolean {
    const line = this.#lines[at]!
    return line.length >= title.length && line.trim() === title && !isPlaceholder(title, this.#options.extra)
  }

  #cut(at: number, why: CreditCut["why"], score: number, ...evidence: ReadonlyArray<string>) {
    if (this.#gone.has(at)) return
    this.#gone.add(at)
    this.#cuts.push({ at, why, score, evidence })
  }

  #isProse(at: number): boolean {
    const one = this.#traces[at]!
    return one.sentence && (one.dense ? one.end * 2 : one.end) > 60
  }

  /** Prose, or as long as prose though it closes otherwise. */
  #isParagraph(at: number): boolean {
    return this.#isProse(at) || this.#traces[at]!.end >= (this.#traces[at]!.dense ? 60 : 150)
  }

  #next(at: number): number {
    for (let near = at + 1; near < Math.min(this.#lines.length, at + 3); near++) if (this.#traces[near]!.end > 0) return near
    return -1
  }

  #before(at: number): number {
    for (let near = at - 1; near >= Math.max(0, at - 3); near--) if (this.#traces[near]!.end > 0) return near
    return -1
  }

  /** Whether a line stands between paragraphs: only there a name by itself is somebody's picture. */
  #isAlone(at: number, top: number): boolean {
    const near = [this.#before(at), this.#next(at)].filter((one) => one >= 0)
    return near.length === 2 && near.every((one) => one === top || this.#traces[one]!.end >= 60 || this.#traces[one]!.sentence || this.#isProse(one)) && near.some((one) => this.#isProse(one))
  }

  /** Whether a line that reads as a credit is one where it stands: the first line may be the title, a line in a table is of the table. */
  #isSure(at: number, top: number, whole: Credit): boolean {
    const text = this.#lines[at]!
    const { score, evidence } = whole
    if (at === top && (score < 0.85 || (score < 0.95 && unsureAbove.test(evidence)) || (evidence.endsWith(" holder") && !this.#isNamed(text)))) return false
    if (evidence === "label and holder" && this.#traces[at]!.sentence && text.length > 60 && bodyEvidence(text) > 1) return false
    if (this.#prose === 0 && at <= top + 2 && evidence === "picture in brackets") return false
    return (score >= 0.75 || this.#isAlone(at, top) || this.#isEnough(at, top, whole)) && !this.#isDataSheet(at)
  }

  /** A weaker reading is enough beside one paragraph, when it has a word of pictures, or names in capitals above the text. */
  #isEnough(at: number, top: number, whole: Credit): boolean {
    const below = this.#next(at)
    return whole.evidence === "name and house in capitals" ? below >= 0 && this.#isProse(below) : pictured.test(whole.evidence) && (this.#isSlot(at) || this.#before(at) === top)
  }

  /** Whether a picture may stand at a line: a paragraph is its neighbour. */
  #isSlot(at: number): boolean {
    const above = this.#before(at)
    const below = this.#next(at)
    return below >= 0 && this.#isProse(below) || above >= 0 && this.#isProse(above)
  }

  /** Whether a paragraph speaks of a person: who is written about did not take the pictures. */
  #isTold(name: string): boolean {
    const known = this.#told.get(name)
    if (known !== undefined) return known
    // Each name is looked for in all of the page: no article has more photographers than this; a hostile page may.
    if (this.#told.size === 32) return true
    const part = hasHan(name) ? name : name.slice(name.lastIndexOf(" ") + 1)
    const told = this.#lines.some((line, at) => {
      const found = this.#isProse(at) ? line.indexOf(part) : -1
      return found >= 0 && !reporter.test(line.slice(Math.max(0, found - 5), found))
    })
    this.#told.set(name, told)
    return told
  }

  /** A name by itself under a caption, and the house under or above it: "Stuart Pym", "荀立". */
  #nameLine(at: number, top: number): boolean {
    if (at <= top) return false
    const above = this.#before(at)
    let below = this.#next(at)
    if (above <= top || below < 0 || this.#isProse(above) || this.#traces[below]!.end > 40 && !this.#isParagraph(below)) return false
    const text = this.#lines[at]!.trim()
    if (text.length < 2 || !isPersonLine(text)) return false
    const second = below >= 0 && this.#traces[below]!.end <= 40 && isPersonLine(this.#lines[below]!.trim()) ? below : -1
    if (second >= 0) below = this.#next(second)
    if (below < 0 || !this.#isParagraph(below)) return false
    const captioned = this.#traces[above]!.end >= 5 && this.#traces[above]!.end <= 140
    const names = second < 0 ? [text] : [text, this.#lines[second]!.trim()]
    // Under a caption that says that it is one, any two or three characters are a name.
    const announced = this.#gone.has(above)
    if (!announced && this.#isRoll(names)) return false
    if (!captioned || !names.some((name) => hasHan(name) ? isHanPerson(name) || announced && name.length < 4 && isHanMakerName(name) : isPerson(name)) || names.some((name) => (hasHan(name) ? name.length < 5 : isPerson(name) && !isHouse(name, none)) && this.#isTold(name))) return false
    for (const one of second < 0 ? [at] : [at, second]) this.#cut(one, "photo-credit", 0.65, "name under a caption")
    return true
  }

  /** Whether more persons than a page has photographers stand on lines of their own: a list of names. */
  #isRoll(names: ReadonlyArray<string>): boolean {
    if (this.#persons < 0) this.#persons = new Set(this.#lines.filter((line, at) => this.#traces[at]!.end <= 40 && !this.#traces[at]!.sentence && !hasHan(line) && /^\s*(?:\p{Lu}[\p{L}.'’-]*\s){1,3}\p{Lu}[\p{L}.'’-]+(?:\s?[,–—-].{1,24})?\s*$/u.test(line)).map((line) => line.trim())).size
    return !hasHan(names[0]!) && this.#persons > 5
  }

  /** "In pictures: the ute muster" is a title: only a name or an agency behind the label makes the first line a credit. */
  #isNamed(text: string): boolean {
    const holder = text.slice(text.search(/[:：|｜丨/／]|\sby\s/u) + 1).replace(/^by\s/u, "").trim()
    return isBareAgency(holder, this.#options.extra) || isPersonLine(holder) || isPersonAndName(holder)
  }

  #wholeLine(at: number, top: number): boolean {
    const text = this.#lines[at]!
    const { extra } = this.#options
    if (text.length <= 40 && (this.#label(at, text, extra) || text.length <= 16 && this.#broken(at))) return true
    if (mayBeWhole(this.#traces[at]!, text, extra)) {
      const whole = wholeCredit(text, extra)
      if (whole !== undefined && this.#isSure(at, top, whole)) {
        this.#cut(at, whole.why, whole.score, whole.evidence)
        return true
      }
      // A name and a house under a caption.
      const above = this.#before(at)
      if (text.length < 60 && at > top && isHouseLine(text) && above >= 0 && this.#traces[above]!.sentence) {
        this.#cut(at, "photo-credit", 0.75, "name / house under a caption")
        return true
      }
    }
    if (this.#traces[at]!.end <= 40 && !this.#traces[at]!.sentence && this.#nameLine(at, top)) return true
    if (text.length < 8 && this.#traces[at]!.opening === 0x2b && morePictures.test(text) && (this.#gone.has(at - 1) || this.#beside.at(-1)?.at === at - 1)) {
      this.#cut(at, "photo-credit", 0.7, "counter of a gallery")
      return true
    }
    return false
  }

  /** "新华社记者", "池一鸣", "摄": a credit that was broken into lines, of which one says what the others are for. */
  #broken(at: number): boolean {
    if (!this.#traces[at]!.dense) return false
    const places: Array<number> = []
    for (let near = at; near >= 0 && places.length < 4; near = this.#next(near)) {
      const one = this.#traces[near]!
      const piece = this.#lines[near]!.trim()
      if (one.end > 16 || this.#gone.has(near) || !pieceOfCredit.test(piece) && !isPersonLine(piece)) break
      places.push(near)
    }
    for (; places.length > 1; places.pop()) {
      const pieces = places.map((place) => this.#lines[place]!.trim())
      if (!pieces.some((piece) => pieceOfCredit.test(piece))) return false
      const read = wholeCredit(pieces.join(" "), this.#options.extra)
      if (read === undefined || read.score < 0.85) continue
      for (const place of places) this.#cut(place, read.why, 0.8, `${read.evidence}, broken into lines`)
      return true
    }
    return false
  }

  /** A label whose name, or whose caption, stands in the next lines. */
  #label(at: number, text: string, extra: ReadonlySet<string>): boolean {
    const one = this.#traces[at]!
    if (one.firstWord < 0 && one.firstSign < 0) return false
    const next = this.#next(at)
    if (next < 0) return false
    const below = this.#lines[next]!
    if (captionLabels.has(one.opening) && captionLabel.test(text) && below.length < 320) {
      this.#cut(at, "photo-credit", 0.85, "label of a caption")
      this.#cut(next, "captioned-credit", 0.8, "caption under its label")
      return true
    }
    if (!isLoneLabel(text)) return false
    if (isLoneName(below, extra)) {
      this.#cut(at, "photo-credit", 0.85, "label, name in the next line")
      this.#cut(next, "photo-credit", 0.8, "name under a label")
      // And the house under the name.
      const house = this.#next(next)
      const after = house < 0 ? -1 : this.#next(house)
      if (after >= 0 && this.#isProse(after) && this.#traces[house]!.end <= 40 && isHouse(this.#lines[house]!.trim(), extra)) this.#cut(house, "photo-credit", 0.75, "house under a name")
      return true
    }
    // Above the title a lone "PHOTOS" is a heading of the site.
    if (this.#prose === 0 && this.#before(at) < 0) return false
    let more = 0
    for (let near = next; near >= 0 && more < 4 && this.#traces[near]!.end < 80 && placeAndName.test(this.#lines[near]!.trim()); near = this.#next(near), more++) this.#cut(near, "photo-credit", 0.75, "place and name under a label")
    if (more > 0) this.#cut(at, "photo-credit", 0.85, "label, names in the next lines")
    return more > 0
  }

  /** The first line is the title, but for a caption behind a credit that is sure. */
  #topLine(at: number) {
    const text = this.#lines[at]!
    const one = this.#traces[at]!
    const { extra } = this.#options
    const below = this.#next(at)
    // Longer ones are no caption, whatever is taken off.
    if (below < 0 || one.end > longestCaption) return
    // The title must stand below it.
    const isTitle = !this.#traces[below]!.sentence && this.#traces[below]!.end > 7 && this.#traces[below]!.end < 160
    const credit = (mayHead(one, text) ? headCredit(text, extra, one) : undefined) ?? (isTitle && mayTail(one, text, extra) ? tailCredit(text, extra, one) : undefined)
    if (credit === undefined || credit.score < 0.9) return
    if ((isTitle || credit.start === 0 && credit.score >= 0.95) && isCaption((text.slice(0, credit.start) + text.slice(credit.end)).trim(), false)) this.#cut(at, "captioned-credit", credit.score, credit.evidence, "caption")
  }

  #withinLine(at: number) {
    const text = this.#lines[at]!
    const one = this.#traces[at]!
    const { captions, extra } = this.#options
    const below = this.#next(at)
    if (one.firstOpen >= 0 && below >= 0 && this.#traces[below]!.end < 12 && brokenCredit.test(this.#lines[below]!) && openBracket.test(text.slice(-30))) {
      this.#cut(at, "captioned-credit", 0.75, "credit broken in two")
      this.#cut(below, "photo-credit", 0.8, "credit broken in two")
      return
    }
    const mark = captionMark(text) ?? (one.dense && pointing.has(one.opening) && downward.test(text) && !kana.test(text) && one.end < 60 && this.#isAlone(at, -1) ? "triangle" : undefined)
    const credit = (mayTail(one, text, extra) ? tailCredit(text, extra, one) : undefined) ?? (mayHead(one, text) ? headCredit(text, extra, one) : undefined) ?? this.#afterCounter(text, one.opening)
    if (credit !== undefined) {
      // "(KVLM)" is a station's picture above the article, its source at the end of it.
      if (credit.evidence.startsWith("letters,") && (this.#prose > 0 || one.end > 150)) return
      const marked = mark !== undefined || downward.test(text) || counter.test(text) || at > 0 && loneCounter.test(this.#lines[at - 1]!)
      this.#beside.push({ at, credit, words: text.slice(0, credit.start) + text.slice(credit.end), marked, below: this.#prose > 0 })
      return
    }
    if (this.#isProse(at)) this.#prose += text.length
    // "（上图）搬迁前的厂房": the bracket is what announces it.
    if (!captions || mark === undefined || one.firstOpen !== 0) this.#brackets(at)
    if (!captions) return
    if (mark !== undefined && this.#cuts.at(-1)?.at !== at && isCaption(text, true) && !this.#bullets.has(at)) {
      this.#cut(at, "caption", mark === "triangle" ? 0.8 : 0.75, mark === "triangle" ? "triangle" : "words of a caption")
      return
    }
    const glued = one.triangle || one.drawn ? gluedCaption(text) : -1
    if (glued > 0) this.#cuts.push({ at, start: text.slice(0, glued).trimEnd().length, end: text.length, why: "glued-caption", score: 0.75, evidence: ["caption after the last full stop"] })
  }

  /** "1 / 24 Foto: L. Echenique. El Ansaldi Terra …": the credit behind the place in the gallery. */
  #afterCounter(text: string, opening: number): Credit | undefined {
    const placed = opening > 0x2f && opening < 0x3a || opening === 0x28 || opening === 0x5b ? counter.exec(text) : null
    if (placed === null) return undefined
    const rest = text.slice(placed[0].length).trimStart()
    const credit = headCredit(rest, this.#options.extra, trace(rest))
    return credit === undefined ? undefined : { ...credit, start: 0, end: credit.end + text.length - rest.length }
  }

  #brackets(at: number, beside?: Credit) {
    const one = this.#traces[at]!
    const shot = one.drawn || one.shot
    const glued = shot && one.firstSign < 60 ? captionInFront.exec(this.#lines[at]!.slice(0, 80)) : null
    if (glued !== null && beside === undefined && one.end - glued[0].length > 9) this.#cuts.push({ at, start: 0, end: glued[0].length, why: "glued-credit", score: 0.8, evidence: ["caption and credit before a paragraph"] })
    if (one.shot && one.lastSign > 20 && this.#isProse(at)) {
      for (const found of this.#lines[at]!.slice(0, 2000).matchAll(midShot)) this.#cuts.push({ at, start: found.index, end: found.index + found[0].length, why: "glued-credit", score: 0.8, evidence: ["name and verb"] })
    }
    if (one.firstOpen < 0 && one.lastMark < 0 || one.lastWord < 0 && one.lastSign < 0) return
    for (const { start, end, score, evidence } of bracketCredits(this.#lines[at]!, this.#options.extra)) {
      const text = this.#lines[at]!
      // "孔立冬高舉火炬跑進主會場。（主辦方供圖）孔立冬說……": the caption before it was glued to the paragraph, too.
      const from = start < 46 && gluedBehind.test(text.slice(end, end + 1)) && oneSentence.test(text.slice(0, start)) && isCaption(text.slice(0, start), false) ? 0 : start
      if (beside === undefined || end <= beside.start || start >= beside.end) this.#cuts.push({ at, start: from, end, why: "glued-credit", score, evidence: [evidence] })
    }
  }

  #nameOf(at: number, credit: Credit): string {
    return this.#lines[at]!.slice(credit.start, credit.end).replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "")
  }

  /** Whether the words beside a credit are its caption, and go with it, or the article's, and stay. */
  #settle() {
    // A page whose own text carries the credits is a photo essay.
    let carried = 0
    const few = this.#beside.length < 3
    // Asked up to three times of each, and dear to ask.
    const known = new Map<Beside, boolean>()
    const captioned = (one: Beside): boolean => {
      const is = known.get(one) ?? isCaption(one.words.trim(), false)
      known.set(one, is)
      return is
    }
    for (const one of this.#beside) if (!one.marked && !(few && !captioned(one))) carried += one.words.length
    const essay = carried > 0 && carried >= this.#prose * (this.#beside.length > 1 ? 0.8 : 2)
    // Letters to the editor are signed so, each by another.
    const signed = new Set(this.#beside.filter((one) => one.credit.evidence.startsWith("name in brackets")).map((one) => this.#lines[one.at]!.slice(one.credit.start))).size > 1
    // Where a paragraph that is too long for a caption carries a credit, shorter ones may as well.
    const habit = this.#beside.some((one) => !one.marked && one.credit.score >= 0.75 && !captioned(one))
    // A name at the end of several lines is a photographer's, whatever the lines are.
    const names = new Map<string, number>()
    for (const { at, credit } of this.#beside) {
      const name = credit.evidence.startsWith("name") ? this.#nameOf(at, credit) : ""
      if (name !== "" && (isPerson(name) || isHanPerson(name))) names.set(name, (names.get(name) ?? 0) + 1)
    }
    for (const beside of this.#beside) {
      const { at, credit: one, words, marked, below } = beside
      const credit = (names.get(this.#nameOf(at, one)) ?? 0) > 1 && one.score < 0.8 ? { ...one, score: 0.8, evidence: "photographer of several pictures" } : one
      if (signed && !marked && credit.evidence.startsWith("name in brackets")) continue
      const sure = credit.score >= 0.75 || marked || credit.score >= 0.65 && this.#isSlot(at) && at < this.#lastProse
      if (credit.evidence.startsWith("name") && !marked && (/[?？]\s*$/u.test(words) || untaken.test(words))) continue
      // "Title - Name of the site", in a list and above the article.
      if (credit.evidence === "name behind a bar" && !marked && (!below || at > this.#lastProse || bullet.test(this.#lines[at]!))) continue
      // A name alone is a credit only where a picture may be, and of somebody whom the article does not speak of.
      if (credit.evidence.startsWith("name") && credit.score < 0.75 && !marked && (!this.#isSlot(at) || this.#isTold(this.#nameOf(at, credit)))) continue
      // "…, donde atracó a las 11.20. EFE" closes the article: its source.
      if (credit.evidence.startsWith("agency") && !marked && at >= this.#lastProse && words.trim().length > (hasHan(words) ? 30 : 60)) continue
      // "……。（王强）" is signed by its author as well as by its photographer: the words stay.
      const signature = credit.evidence === "caption in brackets" || credit.evidence.startsWith("name in brackets") && !marked && /[。.!?！？”」]\s*$/u.test(words)
      if (sure && !signature && (marked && this.#prose > 0 || !essay) && (marked || habit ? isCaption(words.trim(), marked, habit) : captioned(beside))) {
        this.#cut(at, "captioned-credit", credit.score, credit.evidence, marked ? "announced caption" : "caption")
        // "…, dedi. (İHA)": behind the article's own sentence an agency in brackets is its source.
      } else if (credit.evidence === "agency, in brackets" && newsSource.test(this.#nameOf(at, credit))) continue
      else if (credit.score >= 0.7) {
        // "……。图为市民挑选年货。李明 摄": the caption goes with its credit.
        const before = credit.start > 40 && /[图圖▲△▼]/u.test(words) ? captionBehind.exec(this.#lines[at]!.slice(Math.max(0, credit.start - 70), credit.start)) : null
        this.#cuts.push({ at, start: before === null ? credit.start : credit.start - before[0].length, end: credit.end, why: "glued-credit", score: credit.score, evidence: [credit.evidence] })
        this.#brackets(at, credit)
      }
    }
  }

  /** "Video: 4K" among "Battery: …", "Weight: …": three neighbours of the same make. */
  #isDataSheet(at: number): boolean {
    if (!/[:：]/u.test(this.#lines[at]!)) return false
    let like = 0
    for (const near of [at - 2, at - 1, at + 1, at + 2]) {
      const line = this.#lines[near]
      if (line !== undefined && line.length < 80 && dataSheet.test(line) && !roleLine.test(line) && !/https?:|\d[:：]\d/u.test(line) && wholeCredit(line, this.#options.extra) === undefined) like += 1
    }
    return like >= 3
  }
}

/** Triangles as the bullets of a list: three in a row, or two in a row and again elsewhere. */
const triangleLists = (lines: ReadonlyArray<string>): ReadonlySet<number> => {
  const runs: Array<ReadonlyArray<number>> = []
  let run: Array<number> = []
  for (let at = 0; at <= lines.length; at++) {
    const code = at < lines.length ? lines[at]!.charCodeAt(0) : 0
    if ((code === 0x25b2 || code === 0x25b3 || code <= 0x20 || code === 0x3000) && at < lines.length && captionMark(lines[at]!) === "triangle") run.push(at)
    else {
      if (run.length > 1) runs.push(run)
      run = []
    }
  }
  return new Set(runs.filter((one) => one.length > 2 || runs.length > 1).flat())
}
