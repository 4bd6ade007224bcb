/** `winnow init`: looks at files and writes a pipeline for them. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs"
import { dirname, join, relative, resolve, sep } from "node:path"
import { fileURLToPath } from "node:url"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { Failed, Refused } from "../Failure.ts"
import { nameFor, patternsFor } from "../init/Place.ts"
import { nameForm } from "../Pipeline.ts"
import { command, word } from "../report/command.ts"
import { partsOf } from "../sources/format.ts"
import { roles } from "../text/fieldNames.ts"
import { source } from "./options.ts"

const { input: _, ...flags } = source

/** Never input: what Winnow writes, what it is made of. */
const ours = ["node_modules", "out", "pipelines"]

/** What can be read here, when nobody says where it is: files of this folder, or the one folder that has some. */
const nearby = Effect.fnUntraced(function*(): Effect.fn.Return<ReadonlyArray<string>, Refused> {
  const isInput = (name: string) => !name.startsWith(".") && partsOf(name).format !== undefined
  const entries = readdirSync(".", { withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && isInput(entry.name)).map(({ name }) => name).sort()
  if (files.length > 0) return files
  const folders = entries.filter(({ name }) => !name.startsWith(".") && !ours.includes(name)).filter((entry) => entry.isDirectory() && readdirSync(entry.name, { recursive: true, encoding: "utf8" }).some((path) => isInput(path.split(sep).at(-1)!))).map(({ name }) => name).sort()
  if (folders.length === 1) return folders
  return yield* new Refused({ message: `say which files are yours: a folder, files, or a quoted pattern${folders.length === 0 ? "" : `, such as winnow init ${word(folders[0]!)}`}; there is ${folders.length === 0 ? "nothing here that could be read" : `input in ${folders.join(", ")}`}` })
})

export const init = Command.make("init", {
  files: Argument.String("files").pipe(Argument.withDescription("files, folders or quoted globs (default: those of this folder, or of the one folder here that has some)"), Argument.atLeast(0)),
  name: Flag.String("name").pipe(Flag.withMetavar("NAME"), Flag.withDescription("the pipeline's name (default: that of the folder)"), Flag.optional),
  dryRun: Flag.Boolean("dry-run").pipe(Flag.withDescription("print the pipeline; write nothing"), Flag.withDefault(false)),
  ...flags
}, Effect.fn("init")(function*({ files: given, name: wanted, dryRun, format, delimiter, encoding, invalid, ...fields }) {
  if (given.includes("-")) return yield* new Refused({ message: "standard input cannot be looked at twice: put it into a file first" })
  const words = given.length === 0 ? yield* nearby() : given
  const name = Option.getOrElse(wanted, () => nameFor(words))
  if (!nameForm.test(name)) return yield* new Refused({ message: `--name ${name}: a name is lower-case letters, digits and hyphens, since it names a folder` })
  const file = join("pipelines", `${name}.ts`)
  if (!dryRun && existsSync(file)) return yield* new Refused({ message: `${file} is there already, and stays as it is: take another name with --name, or see what would be written with --dry-run` })

  const named = Object.fromEntries(roles.flatMap((role) => (Option.isSome(fields[role]) ? [[role, fields[role].value]] : [])))
  const options = { format, delimiter, encoding, invalid }
  const said = Object.fromEntries(Object.entries(options).flatMap(([option, value]) => (Option.isSome(value) ? [[option, value.value as string]] : [])))
  // Loaded when it is asked for: all other commands start without it.
  const [{ survey }, { recipe }, { surveyed }] = yield* Effect.promise(() => Promise.all([import("../init/Survey.ts"), import("../init/recipe.ts"), import("../report/init.ts")]))
  const found = yield* survey(words, { ...said, fields: named })
  const root = fileURLToPath(new URL("../index.ts", import.meta.url))
  const from = relative(resolve(dirname(file)), root).split(sep).join("/")
  const text = recipe(found, { name, patterns: patternsFor(words, found.files, found.apart.length === 0), module: from.startsWith(".") ? from : `./${from}` })
  if (dryRun) {
    yield* Console.error(`${surveyed(found)}\n`)
    return yield* Console.log(text.slice(0, -1))
  }
  yield* Effect.try({
    try: () => {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text, { flag: "wx" })
    },
    catch: (error) => new Failed({ message: `cannot write ${file}: ${(error as Error).message}`, resume: null })
  })
  yield* Console.log(`${surveyed(found)}\n\n${file} was written; look through it, then: ${command("run", { pipeline: name, out: "out" })}`)
})).pipe(
  Command.withDescription("Looks at your files and writes a commented pipeline for them, which runs as it is"),
  Command.withExamples([
    { command: "winnow init data/incoming/*.jsonl.gz", description: "writes pipelines/incoming.ts; then winnow run incoming" },
    { command: "winnow init 'crawl/**/*.csv' --name crawl --dry-run", description: "say what was seen, print the pipeline, write nothing" }
  ])
)
