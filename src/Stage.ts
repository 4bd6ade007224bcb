/**
 * What a stage is: a name, schema-checked options, and pure synchronous work on documents.
 *
 * An *each* stage sees one document at a time. An *across* stage compares documents: it says what each document is to be
 * compared by, judges the pairs that meet, and is told the ruling. A *counting* stage says what of each document is to be counted,
 * and is told on how many documents it stands.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { Delta } from "./Document.ts"
import { suggestion } from "./text/closest.ts"
import type { View } from "./View.ts"

/** What an across stage wants remembered of one document. */
export interface Sketch {
  /** 64-bit keys as pairs of unsigned 32-bit halves, high first; documents that share a key are candidates. */
  readonly keys: Uint32Array
  /** What `verify` compares, a column of 32-bit words that only the stage can read. May be made anew from the same view at any time. */
  readonly shingles: Uint32Array
  /** More shingles there are not; said where they are only made when they are asked for. */
  readonly most?: number
  /** The shingles are what `sample` left of them. */
  readonly sampled?: boolean
  /** What decides which of two like documents is kept. */
  readonly rank: Rank
}

export interface Rank {
  /** Letters and digits of the text. */
  readonly length: number
  /** Milliseconds since 1970 of the document's own date; `null` when there is none or it cannot be read. */
  readonly date: number | null
  /** A hash of the folded text: the last tie-break, so that the order of the input never decides. */
  readonly hash: number
}

/** How alike two documents were found to be. */
export interface Verdict {
  readonly similarity: number
  readonly method: "exact" | "jaccard" | "containment" | "sampled"
}

export interface Ruling {
  /** Id of the document that is kept in its place. */
  readonly of: string
  readonly similarity: number
  readonly method: Verdict["method"]
}

export interface Each {
  readonly _tag: "Each"
  readonly apply: (view: View) => Delta
}

export interface Across {
  readonly _tag: "Across"
  /** `undefined`: this document takes no part. */
  readonly sketch: (view: View) => Sketch | undefined
  /** The shingles of a sketch alone, where the rest of it takes time as well. */
  readonly shingles?: (view: View) => Uint32Array
  /** What is remembered of the shingles of a published document, for when its text is no longer at hand: at most some hundred words. Absent: all that is short. */
  readonly sample?: (shingles: Uint32Array) => Uint32Array
  /** Keys that two documents must have in common to be compared, when too many have one. */
  readonly least: number
  /** `undefined`: not alike. The order of the two says nothing. Only called for pairs that share a key. */
  readonly verify: (a: Sketch, b: Sketch) => Verdict | undefined
  /** Negative when `a` is to be kept rather than `b`. A total order that never looks at the place in the input, but for `prefer: first`. */
  readonly prefer: (a: Rank & { readonly place: number }, b: Rank & { readonly place: number }) => number
  readonly apply: (view: View, ruling: Ruling | undefined) => Delta
}

/** What a counting stage wants counted of one document. */
export interface Sample {
  /** 64-bit keys as pairs of unsigned 32-bit halves, high first, each once. Keys of different groups differ. */
  readonly keys: Uint32Array
  /** The halves of a hash of what the document is counted within, such as its site. */
  readonly group: readonly [high: number, low: number]
  /**
   * What tells the document from others: first a hash of all of it, then one or more that copies and versions of it are likely to share.
   * All documents have as many.
   */
  readonly marks: Uint32Array
}

/** What a counting stage is told of one document. */
export interface Counts {
  /** How many different documents its group has. */
  readonly of: number
  /** `[keyNumber, different documents that have the key]`, for those keys that enough have. */
  readonly keys: ReadonlyArray<readonly [key: number, documents: number]>
}

/** A key of 64 bits as the number by which it stands in `Counts`: its first 53 bits. */
export const keyNumber = (high: number, low: number): number => high * 0x200000 + (low >>> 11)

export interface Counting {
  readonly _tag: "Counting"
  /** `undefined`: this document takes no part. */
  readonly sample: (view: View) => Sample | undefined
  /** Keys on fewer different documents than this are not told. */
  readonly least: number
  /** `undefined`: no key of the document is told. */
  readonly apply: (view: View, counts: Counts | undefined) => Delta
}

/** A stage with its options, as it stands in a pipeline. */
export interface Stage {
  readonly name: string
  /** The name of its definition; differs from `name` when `as` was used. */
  readonly kind: string
  /** The file it is defined in, whose content is part of its fingerprint. */
  readonly file: string
  /** Decoded options: plain JSON. */
  readonly options: Readonly<Record<string, unknown>>
  readonly drops: boolean
  readonly work: Each | Across | Counting
}

/** An option of a stage was refused; `path` says which. */
export class InvalidOptions extends Error {
  override readonly name = "InvalidOptions"
  readonly stage: string
  constructor(stage: string, detail: string) {
    super(`${stage}: ${detail}`)
    this.stage = stage
  }
}

/** One option of a stage: plain JSON, with a default and a sentence for `winnow stages`. */
export interface Option<A = unknown> {
  readonly schema: Schema.Codec<A, A>
  readonly fallback: A
  readonly description: string
}
export const option = <A>(schema: Schema.Codec<A, A>, fallback: A, description: string): Option<A> => ({ schema, fallback, description })

// `any`: an option's type stands on both sides of its codec, so no narrower bound takes all of them.
type Options = Readonly<Record<string, Option<any>>>
type Decoded<O extends Options> = { readonly [K in keyof O]: O[K] extends Option<infer A> ? A : never }
type Given<O extends Options> = Partial<Decoded<O>> & {
  /** Another name, so that the same stage may stand twice in a pipeline. */
  readonly as?: string
}

interface Spec<O extends Options> {
  /** One sentence for `winnow stages`. */
  readonly summary: string
  /** `import.meta.url` of the defining module. */
  readonly file: string
  readonly options: O
  /** Whether it may drop documents: always, or under some options. */
  readonly drops?: boolean | ((options: Decoded<O>) => boolean)
}

/** A stage before it has options: call it to put it into a pipeline. */
export interface Definition<O extends Options = Options> {
  (options?: Given<O>): Stage
  readonly kind: string
  readonly summary: string
  readonly options: O
  /** Whether it looks at all documents. */
  readonly across: boolean
}

const define = <O extends Options>(kind: string, spec: Spec<O>, across: boolean, mayDrop: boolean, work: (options: Decoded<O>) => Each | Across | Counting): Definition<O> => {
  const fields = Object.entries(spec.options).map(([key, { schema, fallback }]) => [key, schema.pipe(Schema.withDecodingDefaultKey(Effect.succeed(fallback)))])
  const decode = Schema.decodeUnknownSync(Schema.Struct(Object.fromEntries(fields)) as unknown as Schema.Codec<Decoded<O>, unknown>)
  const make = (given?: Given<O>): Stage => {
    const { as: name = kind, ...encoded } = (given ?? {}) as Given<Options>
    for (const key of Object.keys(encoded)) {
      if (!Object.hasOwn(spec.options, key)) throw new InvalidOptions(name, `unknown option "${key}"; ${suggestion(key, Object.keys(spec.options))}`)
    }
    let options: Decoded<O>
    try {
      options = decode(encoded, { errors: "all" })
    } catch (error) {
      throw new InvalidOptions(name, (error as Error).message)
    }
    const drops = typeof spec.drops === "function" ? spec.drops(options) : spec.drops ?? mayDrop
    return { name, kind, file: spec.file, options, drops, work: work(options) }
  }
  return Object.assign(make, { kind, summary: spec.summary, options: spec.options, across })
}

export const each = <O extends Options>(
  kind: string,
  spec: Spec<O> & { readonly apply: (options: Decoded<O>) => Each["apply"] }
): Definition<O> => define(kind, spec, false, false, (options) => ({ _tag: "Each", apply: spec.apply(options) }))

export const across = <O extends Options>(
  kind: string,
  spec: Spec<O> & { readonly work: (options: Decoded<O>) => Omit<Across, "_tag"> }
): Definition<O> => define(kind, spec, true, true, (options) => ({ _tag: "Across", ...spec.work(options) }))

export const counting = <O extends Options>(
  kind: string,
  spec: Spec<O> & { readonly work: (options: Decoded<O>) => Omit<Counting, "_tag"> }
): Definition<O> => define(kind, spec, true, false, (options) => ({ _tag: "Counting", ...spec.work(options) }))
