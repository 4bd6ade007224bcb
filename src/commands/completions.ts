/** `winnow --completions SHELL`. */
import * as CliConfig from "effect/cli/CliConfig"
import * as Completions from "effect/cli/Completions"
import * as Flag from "effect/cli/Flag"
import * as GlobalFlag from "effect/cli/GlobalFlag"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"

const flag = GlobalFlag.Action({
  flag: Flag.ChoiceWithValue("completions", [["bash", "bash"], ["zsh", "zsh"], ["fish", "fish"], ["powershell", "powershell"], ["sh", "bash"], ["pwsh", "powershell"]] as const).pipe(
    Flag.optional,
    Flag.withMetavar("<bash|zsh|fish|powershell>"),
    Flag.withDescription("Print a completion script for a shell")
  ),
  run: Effect.fnUntraced(function*(shell, { command }) {
    if (Option.isNone(shell)) return
    const [{ script }, { pipelineFolders }] = yield* Effect.promise(() => Promise.all([import("./completionScript.ts"), import("../Load.ts")]))
    yield* Console.log(script(shell.value, Completions.fromCommand(command), pipelineFolders))
  })
})

/** In the place of Effect's own flag. */
export const completions = CliConfig.layer({ builtIns: GlobalFlag.BuiltIns.map((known) => (known === GlobalFlag.Completions ? flag : known)) })
