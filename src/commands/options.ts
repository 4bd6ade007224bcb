/** Options that several commands share. */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Argument from "effect/cli/Argument"
import * as Flag from "effect/cli/Flag"
import { Refused } from "../Failure.ts"
import * as Source from "../Source.ts"

export const pipeline = Argument.String("pipeline").pipe(
  Argument.withDescription("a pipeline: the name of a file in pipelines/, or a path (default: news)"),
  Argument.withDefault("news")
)
export const pipelineFlag = Flag.String("pipeline").pipe(
  Flag.withDescription("a pipeline: the name of a file in pipelines/, or a path (default: news)"),
  Flag.withDefault("news")
)
export const out = Flag.String("out").pipe(
  Flag.withDescription("folder of all that is written and remembered; another folder is another world"),
  Flag.withDefault("out")
)
export const workers = Flag.Int("workers").pipe(
  Flag.withAlias("j"),
  Flag.withDescription("worker processes (default: the processor's cores); the result is the same for any number"),
  Flag.optional
)

export const patience = Flag.Int("patience").pipe(
  Flag.withMetavar("SECONDS"),
  Flag.withDescription("a part that takes longer to go through its stages hangs: the document it hangs on is found and rejected"),
  Flag.withDefault(300)
)

const field = (name: string) => Flag.String(`${name}-field`).pipe(Flag.withDescription(`field of the input that holds the ${name}`), Flag.optional)

export const source = {
  input: Flag.String("input").pipe(
    Flag.withAlias("i"),
    Flag.withMetavar("GLOB"),
    Flag.withDescription("files to read in place of the pipeline's source: path, folder, quoted glob, or - for standard input; may stand several times"),
    Flag.atLeast(0)
  ),
  format: Flag.Literals("format", Source.Format.literals).pipe(Flag.withDescription("format of the input, when the names of its files do not say it"), Flag.optional),
  delimiter: Flag.String("delimiter").pipe(Flag.withDescription("what separates CSV columns"), Flag.optional),
  encoding: Flag.Literals("encoding", Source.Encoding.literals).pipe(Flag.withDescription("encoding of the input, when its bytes do not say it"), Flag.optional),
  invalid: Flag.Literals("invalid", ["reject", "replace"]).pipe(Flag.withDescription("records that are not valid in it: reject them (the default), or replace what is broken by U+FFFD"), Flag.optional),
  id: field("id"),
  text: field("text"),
  title: field("title"),
  url: field("url"),
  date: field("date"),
  source: field("source"),
  site: field("site")
}

export interface SourceFlags {
  readonly input: ReadonlyArray<string>
  readonly format: Option.Option<Source.Format>
  readonly delimiter: Option.Option<string>
  readonly encoding: Option.Option<Source.Encoding>
  readonly invalid: Option.Option<Source.Invalid>
  readonly id: Option.Option<string>
  readonly text: Option.Option<string>
  readonly title: Option.Option<string>
  readonly url: Option.Option<string>
  readonly date: Option.Option<string>
  readonly source: Option.Option<string>
  readonly site: Option.Option<string>
}

const fields = ["id", "text", "title", "url", "date", "source", "site"] as const

/** What the command line has to say for `wanted` to be read in place of the pipeline's source: the other way round than `sourceWith`. */
export const flagsFor = (given: Source.Source, wanted: Source.Source): ReadonlyArray<string> => [
  ...(JSON.stringify(given.patterns) === JSON.stringify(wanted.patterns) ? [] : wanted.patterns.flatMap((pattern) => ["--input", pattern])),
  ...(given.format === wanted.format || wanted.format === undefined ? [] : ["--format", wanted.format]),
  ...(given.delimiter === wanted.delimiter || wanted.delimiter === undefined ? [] : ["--delimiter", wanted.delimiter]),
  ...(given.encoding === wanted.encoding || wanted.encoding === undefined ? [] : ["--encoding", wanted.encoding]),
  ...(given.invalid === wanted.invalid || wanted.invalid === undefined ? [] : ["--invalid", wanted.invalid]),
  ...fields.flatMap((field) => (given.fields[field] === wanted.fields[field] ? [] : [`--${field}-field`, wanted.fields[field]]))
]

/** The pipeline's source with what the command line says in its place. */
export const sourceWith = (given: Source.Source, flags: SourceFlags): Effect.Effect<Source.Source, Refused> => {
  const nameless = fields.find((name) => Option.contains(flags[name], ""))
  return nameless !== undefined ? Effect.fail(new Refused({ message: `--${nameless}-field is empty: name a field of the input that holds the ${nameless}` })) : Effect.try({
    try: () => {
      const format = Option.getOrUndefined(flags.format) ?? given.format
      const delimiter = Option.getOrUndefined(flags.delimiter) ?? given.delimiter
      const encoding = Option.getOrUndefined(flags.encoding) ?? given.encoding
      const invalid = Option.getOrUndefined(flags.invalid) ?? given.invalid
      const named = { ...given.fields }
      for (const name of fields) if (Option.isSome(flags[name])) named[name] = flags[name].value
      return Source.files(flags.input.length > 0 ? flags.input : given.patterns, { fields: named, ...(format && { format }), ...(delimiter && { delimiter }), ...(encoding && { encoding }), ...(invalid && { invalid }) })
    },
    catch: (error) => new Refused({ message: (error as Error).message })
  })
}
