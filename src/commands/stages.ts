/** `winnow stages`: what each stage does, and its options. */
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { Refused } from "../Failure.ts"
import { styled } from "../report/terminal.ts"
import type { Definition } from "../Stage.ts"
import { definitions } from "../stages/index.ts"
import { suggestion } from "../text/closest.ts"

const described = ({ kind, summary, across, options }: Definition): string =>
  [
    `${styled("bold", kind)}${across ? styled("dim", "  compares documents") : ""}`,
    `  ${summary}`,
    ...Object.entries(options).map(([name, { fallback, description }]) => `    ${name.padEnd(18)}${description} ${styled("dim", `(default ${JSON.stringify(fallback)})`)}`)
  ].join("\n")

const asData = ({ kind, summary, across, options }: Definition) => ({
  name: kind,
  summary,
  compares: across ? "documents" : "nothing",
  options: Object.entries(options).map(([name, { fallback, description }]) => ({ name, description, default: fallback as unknown }))
})

export const stages = Command.make("stages", {
  stage: Argument.String("stage").pipe(Argument.withDescription("one stage; without it, all"), Argument.optional),
  json: Flag.Boolean("json").pipe(Flag.withDescription("as JSON"), Flag.withDefault(false))
}, Effect.fn("stages")(function*({ stage, json }) {
  const wanted = Option.isNone(stage) ? definitions : definitions.filter(({ kind }) => kind === stage.value)
  if (Option.isSome(stage) && wanted.length === 0) return yield* new Refused({ message: `no stage "${stage.value}"; ${suggestion(stage.value, definitions.map(({ kind }) => kind))}` })
  yield* Console.log(json ? JSON.stringify(wanted.map(asData), null, 2) : wanted.map(described).join("\n\n"))
})).pipe(
  Command.withDescription("Says what the stages do and which options they take"),
  Command.withExamples([
    { command: "winnow stages", description: "all of them" },
    { command: "winnow stages strip-headlines", description: "one" }
  ])
)
