/** What verifying finds: each thing named by what, where, and what would mend it. */

import { Damaged } from "../Disk.ts"

/** Writing the published files anew, doing a stage again, making the links anew, or only a copy kept elsewhere. */
export type Mend = "publish" | "links" | "backup" | { readonly stage: string }

export interface Damage {
  /** Path within the run's folder, or the pipeline's for its links. */
  readonly file: string
  /** Line, row or document within it. */
  readonly at: string | null
  readonly what: string
  readonly mend: Mend
}

/** Damages of one kind in one file beyond this many are counted only. */
const most = 5

export class Damages {
  readonly found: Array<Damage> = []
  readonly #times = new Map<string, number>()

  add(file: string, at: string | null, what: string, mend: Mend): void {
    const kind = `${file}\0${what}`
    const times = (this.#times.get(kind) ?? 0) + 1
    this.#times.set(kind, times)
    if (times <= most) this.found.push({ file, at, what, mend })
  }

  /** Damages that were counted and are not in `found`, by kind. */
  more(): ReadonlyArray<{ readonly file: string; readonly what: string; readonly times: number }> {
    return [...this.#times].filter(([, times]) => times > most).map(([kind, times]) => {
      const [file, what] = kind.split("\0") as [string, string]
      return { file, what, times: times - most }
    })
  }

  get count(): number {
    return [...this.#times.values()].reduce((sum, times) => sum + times, 0)
  }

  /** What `make` gives; `undefined` when it throws, which is a damage of the file. */
  attempt<A>(file: string, mend: Mend, make: () => A): A | undefined {
    try {
      return make()
    } catch (error) {
      this.add(file, null, reasonOf(error), mend)
      return undefined
    }
  }
}

/** Why a file gave nothing, in words. */
export const reasonOf = (error: unknown): string => {
  const cause = error instanceof Damaged ? error.cause ?? error : error
  const { code, message } = cause as NodeJS.ErrnoException
  if (code === "ENOENT") return "is missing"
  if (cause instanceof SyntaxError) return "is not JSON of the form that it must have"
  return code?.startsWith("Z") === true ? `cannot be decompressed (${message})` : `cannot be read (${message})`
}

export const quietly = <A>(make: () => A): A | undefined => {
  try {
    return make()
  } catch {
    return undefined
  }
}
