/** A page as credits are looked for in it: its lines, what one pass over each told, and what may be asked of a place. */
import { triangleLists } from "./captions.ts"
import { hasHan } from "./kinds.ts"
import { type Trace, traces, undisguised } from "./trace.ts"
import { isPlaceholder } from "./whole.ts"

/** What the user decided. */
export interface CreditOptions {
  /** Whether captions without a credit go, where they announce themselves. */
  readonly captions: boolean
  /** The user's own agencies, in lower case. */
  readonly extra: ReadonlySet<string>
  /** The page's title, when it is known: never cut. */
  readonly title: string | null
}

/** "（记者 荀立": who is named so in a dateline writes, and takes pictures too. */
const reporter = /(?:记者|記者|通讯员|通訊員|摄影|攝影|特派员|기자)\s?$/u
/** A person's name in a script with capitals, and perhaps what the person is. */
const lonePerson = /^\s*(?:\p{Lu}[\p{L}.'’-]*\s){1,3}\p{Lu}[\p{L}.'’-]+(?:\s?[,–—-].{1,24})?\s*$/u
/** More photographers than a page has. */
const mostPhotographers = 5
/** Lines of the site that may stand above the title. */
export const mostAboveTitle = 12
/** No article has more photographers whose names stand alone; a hostile page may, and each is looked for in all of it. */
const mostNames = 32

/** The lines of a page, and questions about them; a place is an index into `lines`, -1 when there is none. */
export class Page {
  readonly lines: ReadonlyArray<string>
  readonly traces: ReadonlyArray<Trace>
  readonly options: CreditOptions
  /** The first line that is not empty: the title, often. */
  readonly top: number
  /** The last of the article's own paragraphs. */
  readonly lastProse: number
  /** Lines whose triangle is the bullet of a list. */
  readonly bullets: ReadonlySet<number>
  readonly #title: string | undefined
  readonly #told = new Map<string, boolean>()
  #times: ReadonlyMap<string, number> | undefined
  /** Lines that may be a person's name, once they were counted. */
  #persons = -1

  constructor(lines: ReadonlyArray<string>, options: CreditOptions) {
    const found = traces(lines)
    // Few pages have such marks.
    this.lines = found.some((one) => one.disguised) ? lines.map((line, at) => found[at]!.disguised ? undisguised(line) : line) : lines
    this.traces = this.lines === lines ? found : traces(this.lines)
    this.options = options
    this.#title = options.title?.trim()
    this.top = this.traces.findIndex((one) => one.end > 0)
    let last = lines.length - 1
    while (last >= 0 && !this.isProse(last)) last -= 1
    this.lastProse = last
    this.bullets = triangleLists(lines)
  }

  /** Whether a line is the page's title. A page that begins with a placeholder has that for a title, which is none. */
  isTitle(at: number): boolean {
    const title = this.#title
    if (title === undefined) return false
    const line = this.lines[at]!
    return line.length >= title.length && line.trim() === title && !isPlaceholder(title, this.options.extra)
  }

  /** Whether a line is long enough for a title, and none above it is, where the first line is not. */
  isFirstLong(at: number): boolean {
    if (at > mostAboveTitle || !this.#isLong(at)) return false
    for (let above = this.top; above < at; above++) if (this.#isLong(above)) return false
    return true
  }

  #isLong(at: number): boolean {
    const one = this.traces[at]!
    return (one.dense ? one.end * 2 : one.end) >= 36
  }

  /** Whether a line is a paragraph of the article: long, and closed as a sentence is. */
  isProse(at: number): boolean {
    const one = this.traces[at]!
    return one.sentence && (one.dense ? one.end * 2 : one.end) > 60
  }

  /** Prose, or as long as prose though it closes otherwise. */
  isParagraph(at: number): boolean {
    const one = this.traces[at]!
    return this.isProse(at) || one.end >= (one.dense ? 60 : 150)
  }

  /** The line below that is not empty, one empty line skipped. */
  next(at: number): number {
    for (let near = at + 1; near < Math.min(this.lines.length, at + 3); near++) if (this.traces[near]!.end > 0) return near
    return -1
  }

  /** The line above that is not empty, two empty lines skipped. */
  before(at: number): number {
    for (let near = at - 1; near >= Math.max(0, at - 3); near--) if (this.traces[near]!.end > 0) return near
    return -1
  }

  /** Whether a line stands between paragraphs, for one of which the line `top` may stand: only there a name by itself is somebody's picture. */
  isAlone(at: number, top: number): boolean {
    const above = this.before(at)
    const below = this.next(at)
    if (above < 0 || below < 0) return false
    return this.#isText(above, top) && this.#isText(below, top) && (this.isProse(above) || this.isProse(below))
  }

  #isText(at: number, top: number): boolean {
    const one = this.traces[at]!
    return at === top || one.end >= 60 || one.sentence
  }

  /** Whether a picture may stand at a line: a paragraph is its neighbour. */
  isSlot(at: number): boolean {
    const above = this.before(at)
    const below = this.next(at)
    return below >= 0 && this.isProse(below) || above >= 0 && this.isProse(above)
  }

  /** Whether a paragraph speaks of a person: who is written about did not take the pictures. */
  isTold(name: string): boolean {
    const known = this.#told.get(name)
    if (known !== undefined) return known
    if (this.#told.size === mostNames) return true
    const part = hasHan(name) ? name : name.slice(name.lastIndexOf(" ") + 1)
    const told = this.lines.some((line, at) => {
      const found = this.isProse(at) ? line.indexOf(part) : -1
      return found >= 0 && !reporter.test(line.slice(Math.max(0, found - 5), found))
    })
    this.#told.set(name, told)
    return told
  }

  /** Whether the lines above the first paragraph, without credits among them, name somebody or something that has `but` for a line of its own. */
  isTitled(name: string, but: number): boolean {
    const part = hasHan(name) ? name : name.slice(name.lastIndexOf(" ") + 1)
    for (let at = this.top; at <= mostAboveTitle + this.top && at < this.lines.length && !this.isProse(at); at++) {
      const { firstWord, firstSign, firstMark } = this.traces[at]!
      const isCredit = firstWord >= 0 || firstSign >= 0 || firstMark >= 0
      const line = this.lines[at]!
      if (at !== but && !isCredit && (this.#isLong(at) ? line.includes(part) : line.trim() === name)) return true
    }
    return false
  }

  /** Whether a line of a few letters stands three times or more. */
  isRefrain(at: number): boolean {
    const times = this.#times ??= this.#count()
    return (times.get(this.lines[at]!.trim()) ?? 0) > 2
  }

  #count(): ReadonlyMap<string, number> {
    const times = new Map<string, number>()
    for (const [at, line] of this.lines.entries()) if (this.traces[at]!.end < 24 && this.traces[at]!.end > 0) times.set(line.trim(), (times.get(line.trim()) ?? 0) + 1)
    return times
  }

  /** Whether more persons than a page has photographers stand on lines of their own: a list of names. */
  hasRoll(): boolean {
    if (this.#persons < 0) {
      const persons = this.lines.filter((line, at) => this.traces[at]!.end <= 40 && !this.traces[at]!.sentence && !hasHan(line) && lonePerson.test(line))
      this.#persons = new Set(persons.map((line) => line.trim())).size
    }
    return this.#persons > mostPhotographers
  }
}
