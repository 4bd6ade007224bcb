/** How well a cleaner takes out the lines of headlines and credits, and what it costs the body. */
import type { GoldPage, Label } from "./gold.ts"

/** What is left of each line of a page; `null`: the line went. */
export type LineCleaner = (page: GoldPage) => ReadonlyArray<string | null>

type Share = [part: number, of: number]

export class LineScore {
  docs = 0
  /** By label: lines that went, and all. Blank lines count nowhere. */
  readonly went: Record<Label, Share> = { keep: [0, 0], headline: [0, 0], credit: [0, 0], furniture: [0, 0] }
  /** Body lines that stayed, but not whole. */
  damaged = 0
  readonly spans: Share = [0, 0]
  /** Pages with nothing to take out, and how many of them lost some of their body. */
  readonly cleanHurt: Share = [0, 0]
  /** Pages from which all headlines and credits went, and nothing of the body. */
  perfect = 0

  add(page: GoldPage, left: ReadonlyArray<string | null>): void {
    let wanted = page.spans.length
    let missed = 0
    let hurt = 0
    for (const [n, line] of page.lines.entries()) {
      if (line.trim() === "") continue
      const label = page.labels[n]!
      const spans = page.spans.filter(([at]) => at === n)
      const core = bare(without(line, spans))
      const rest = bare(left[n] ?? "")
      // A line of which less than this is left counts as gone.
      const gone = rest === "" || rest.length < 0.6 * core.length
      const share = this.went[label]
      share[0] += gone ? 1 : 0
      share[1] += 1
      if (label === "headline" || label === "credit") {
        wanted += 1
        if (!gone) missed += 1
      } else if (label === "keep" && gone) hurt += 1
      else if (label === "keep" && !isWithin(core, rest)) {
        hurt += 1
        this.damaged += 1
      }
      for (const [, start, end] of spans) {
        const span = bare(line.slice(start, end))
        this.spans[0] += !gone && !rest.includes(span) && rest.length <= bare(line).length - 0.8 * span.length ? 1 : 0
        this.spans[1] += 1
      }
    }
    this.docs += 1
    if (wanted === 0) {
      this.cleanHurt[0] += hurt > 0 ? 1 : 0
      this.cleanHurt[1] += 1
    }
    if (missed === 0 && hurt === 0) this.perfect += 1
  }

  get recall(): number {
    const { headline, credit } = this.went
    return (headline[0] + credit[0]) / (headline[1] + credit[1])
  }
  get precision(): number {
    const { headline, credit, keep } = this.went
    return (headline[0] + credit[0]) / (headline[0] + credit[0] + keep[0])
  }
  get f1(): number {
    const { recall, precision } = this
    return recall + precision > 0 ? (2 * recall * precision) / (recall + precision) : 0
  }
}

/** The score of a cleaner on pages. */
export const scoreLines = (pages: Iterable<GoldPage>, clean: LineCleaner): LineScore => {
  const score = new LineScore()
  for (const page of pages) score.add(page, clean(page))
  return score
}

const bare = (text: string): string => text.normalize("NFKC").replace(/[\s\u200b-\u200d\ufeff]+/gu, "")

const without = (line: string, spans: GoldPage["spans"]): string => {
  let rest = line
  for (const [, start, end] of spans.toSorted((a, b) => b[1] - a[1])) rest = rest.slice(0, start) + rest.slice(end)
  return rest
}

/** Whether the characters of `part` are all in `whole`, in order. */
const isWithin = (part: string, whole: string): boolean => {
  let at = 0
  for (let i = 0; i < whole.length && at < part.length; i++) if (whole[i] === part[at]) at += 1
  return at === part.length
}
