/** The command line: each command is a file beside this one. */
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Runtime from "effect/Runtime"
import * as Sink from "effect/Sink"
import * as Stdio from "effect/Stdio"
import * as Stream from "effect/Stream"
import * as CliOutput from "effect/cli/CliOutput"
import * as Command from "effect/cli/Command"
import { completions } from "./completions.ts"
import { version } from "../Version.ts"
import { isTold } from "../report/log.ts"
import { watched } from "../StandardOutput.ts"

/** A mistake on the command line is told in a line and with the usage, on standard error; help is for those who ask. */
const presenter = Layer.succeed(CliOutput.Presenter, {
  present: Effect.fnUntraced(function*(event) {
    if (event._tag !== "InvalidInvocation") return yield* CliOutput.defaultPresenter.present(event)
    for (const error of event.errors) yield* Console.error(`winnow: ${error.message}${error.message.startsWith("Unexpected positional") ? "\n  a pattern such as 'crawl/*.jsonl' is quoted, so that the shell does not expand it, and stands behind --input" : ""}`)
    yield* Console.error(`usage: ${event.helpDoc.usage}\n       ${event.commandPath.join(" ")} --help says more`)
  })
})

/** Told once, in a sentence, without a stack: the exit code says the rest. */
const tell = (error: unknown) => {
  if (typeof error !== "object" || error === null) return Effect.void
  const { _tag, message, resume, errors } = error as { readonly _tag?: string; readonly message?: string; readonly resume?: string | null; readonly errors?: ReadonlyArray<unknown> }
  if (isTold(error)) return Effect.sync(() => Object.assign(error, { [Runtime.errorReported]: false }))
  if (_tag === "ShowHelp") return Effect.sync(() => Object.assign(error, { [Runtime.errorExitCode]: errors!.length > 0 ? 2 : 0 }))
  return Console.error(`winnow: ${message}${resume ? `\n  to go on from here: ${resume}` : ""}`).pipe(Effect.tap(() => Effect.sync(() => Object.assign(error, { [Runtime.errorReported]: false }))))
}

/** Which signal asked to end, so that the exit code can tell: 130 for SIGINT, 143 for SIGTERM. */
let signal: NodeJS.Signals | undefined
for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => signal ??= name)

/** What was lost of the output is told when nothing else went wrong. */
const settled = watched(process.stdout)
const teardown: Runtime.Teardown = (exit, onExit) =>
  Runtime.defaultTeardown(exit, (code) => settled((loss) => {
    if (code !== 0 || loss === undefined) return onExit(code === 130 && signal === "SIGTERM" ? 143 : code)
    process.stderr.write(`winnow: ${loss}\n`)
    onExit(1)
  }))

/** What a command line is read with. Only the wizard needs what takes as long to load as a command: a terminal, files. */
const services: Layer.Layer<Command.Environment> = process.argv.some((word) => word.startsWith("--wizard"))
  ? (await import("@effect/platform-node/NodeServices")).layer
  : Layer.succeed(Stdio.Stdio, Stdio.make({
    args: Effect.sync(() => process.argv.slice(2)),
    stdinIsTerminal: Effect.sync(() => process.stdin.isTTY === true),
    stdoutIsTerminal: Effect.sync(() => process.stdout.isTTY === true),
    stderrIsTerminal: Effect.sync(() => process.stderr.isTTY === true),
    stdout: () => Sink.drain,
    stderr: () => Sink.drain,
    stdin: Stream.empty
  })) as Layer.Layer<any>

/** In the order of the help. */
const commands = {
  init: async () => (await import("./init.ts")).init,
  run: async () => (await import("./run.ts")).run,
  rerun: async () => (await import("./rerun.ts")).rerun,
  publish: async () => (await import("./publish.ts")).publish,
  status: async () => (await import("./status.ts")).status,
  cancel: async () => (await import("./cancel.ts")).cancel,
  clean: async () => (await import("./clean.ts")).clean,
  explain: async () => (await import("./explain.ts")).explain,
  stages: async () => (await import("./stages.ts")).stages,
  verify: async () => (await import("./verify.ts")).verify,
  runs: async () => (await import("./runs.ts")).runs,
  diff: async () => (await import("./diff.ts")).diff,
  memory: async () => (await import("./memory.ts")).memory,
  forget: async () => (await import("./forget.ts")).forget,
  task: async () => Command.unlisted((await import("./task.ts")).task)
}

/** A command that is named first is loaded alone: the others take longer to load than it takes to say what it says. Help, completions and mistakes are about all of them. */
const named = process.argv[2] ?? ""
const asked = Object.hasOwn(commands, named) && !process.argv.some((word) => word.startsWith("--completions")) ? [named as keyof typeof commands] : Object.keys(commands) as Array<keyof typeof commands>

Command.make("winnow").pipe(
  Command.withDescription("Cleans corpora of scraped news, and can say afterwards what was removed and why"),
  Command.withSubcommands(await Promise.all(asked.map((name) => commands[name]()))),
  Command.run({ version }),
  Effect.tapError(tell),
  Effect.provide(Layer.mergeAll(services, presenter, completions)),
  NodeRuntime.runMain({ teardown })
)
