/**
 * What `winnow --completions SHELL` prints: Effect's script for commands and flags, and in it what is not known before somebody types: pipelines and runs,
 * which the script finds by the names of files, without starting Winnow.
 */
import * as Completions from "effect/cli/Completions"
import { word } from "../report/command.ts"
import { definitions } from "../stages/index.ts"

type Type = Completions.ArgumentType & Completions.FlagType

/** Stands for a list that the shell makes when it is asked; a word that no shell would quote. */
const lists = ["WINNOW_PIPELINES", "WINNOW_RUNS", "WINNOW_RUNS_AND_STAGES"] as const
type List = (typeof lists)[number]

const stages = definitions.map(({ kind }) => kind)
const list = (name: List): Type => ({ _tag: "Choice", values: [name] })
const files: Type = { _tag: "Path", pathType: "either" }

/** What may stand for an argument or a flag, by its name. */
const types: Readonly<Record<string, Type>> = {
  pipeline: list("WINNOW_PIPELINES"),
  run: list("WINNOW_RUNS"),
  "other-run": list("WINNOW_RUNS"),
  recall: list("WINNOW_RUNS"),
  forget: list("WINNOW_RUNS"),
  "run-and-stage": list("WINNOW_RUNS_AND_STAGES"),
  stage: { _tag: "Choice", values: stages },
  stages: { _tag: "Choice", values: stages },
  files,
  page: files,
  input: files,
  out: { _tag: "Path", pathType: "directory" }
}

const typed = <A extends { readonly name: string; readonly type: Completions.FlagType }>(params: ReadonlyArray<A>): ReadonlyArray<A> =>
  params.map((param) => (param.type._tag === "String" && types[param.name] !== undefined ? { ...param, type: types[param.name]! } : param))

const described = (descriptor: Completions.CommandDescriptor): Completions.CommandDescriptor => ({
  ...descriptor,
  flags: typed(descriptor.flags),
  arguments: typed(descriptor.arguments),
  subcommands: descriptor.subcommands.map(described)
})

/** The functions that make the lists; `out` is the folder that was given, or the usual one. */
const functions = {
  bash: (folders: ReadonlyArray<string>) => `
_winnow__pipelines() {
  local f
  for f in ${folders.map((folder) => `${word(folder)}/*.ts`).join(" ")}; do
    if [[ -e $f ]]; then f=\${f##*/}; printf '%s\\n' "\${f%.ts}"; fi
  done
}
_winnow__runs() {
  local d i out=out
  for ((i = 1; i < \${#words[@]} - 1; i++)); do
    case \${words[i]} in
      --out) out=\${words[i + 1]} ;;
      --out=*) out=\${words[i]#--out=} ;;
    esac
  done
  printf '%s\\n' latest
  for d in "$out"/*/runs/*/; do
    if [[ -d $d ]]; then d=\${d%/}; printf '%s\\n' "\${d##*/}"; fi
  done
}
_winnow__runs_and_stages() { _winnow__runs; printf '%s\\n' ${stages.join(" ")}; }
`,
  zsh: (folders: ReadonlyArray<string>) => `
_winnow__pipelines() {
  local -a found
  found=(${folders.map((folder) => `${word(folder)}/*.ts(N:t:r)`).join(" ")})
  compadd "$@" -a found
}
_winnow__runs() {
  local -a found
  local i out=out
  for ((i = 1; i < \${#words}; i++)); do
    case \${words[i]} in
      --out) out=\${words[i + 1]} ;;
      --out=*) out=\${words[i]#--out=} ;;
    esac
  done
  found=(latest $out/*/runs/*(N/:t))
  compadd "$@" -a found
}
_winnow__runs_and_stages() { _winnow__runs "$@"; compadd "$@" -- ${stages.join(" ")}; }
`,
  fish: (folders: ReadonlyArray<string>) => `
function __winnow_pipelines
    for f in ${folders.map((folder) => `${word(folder)}/*.ts`).join(" ")}
        string replace -r '.*/(.*)\\.ts$' '$1' -- $f
    end
end
function __winnow_runs
    set -l out out
    set -l words (commandline -opc)
    for i in (seq (count $words))
        switch $words[$i]
            case --out
                set -q words[(math $i + 1)]; and set out $words[(math $i + 1)]
            case '--out=*'
                set out (string replace -- --out= '' $words[$i])
        end
    end
    echo latest
    for d in $out/*/runs/*/
        string replace -r '.*/([^/]+)/$' '$1' -- $d
    end
end
function __winnow_runs_and_stages
    __winnow_runs
    printf '%s\\n' ${stages.join(" ")}
end
`
}

const called = (name: List, before: string) => `${before}${name.slice("WINNOW_".length).toLowerCase()}`

/** The script for a shell. In PowerShell the lists are left out. */
export const script = (shell: Completions.Shell, descriptor: Completions.CommandDescriptor, folders: ReadonlyArray<string>): string => {
  if (shell === "powershell") return Completions.generate("winnow", shell, descriptor)
  const generated = Completions.generate("winnow", shell, described(descriptor))
  const calls = {
    bash: (text: string, name: List) => text.replaceAll(`'${name}'`, `$(${called(name, "_winnow__")})`),
    zsh: (text: string, name: List) => text.replaceAll(`(${name})`, called(name, "_winnow__")),
    fish: (text: string, name: List) => text.replaceAll(`'${name}'`, `'(${called(name, "__winnow_")})'`)
  }
  // Behind the lines that say what it is: in zsh the first must stay the first.
  const head = generated.indexOf("\n\n")
  return lists.reduce(calls[shell], `${generated.slice(0, head)}\n${functions[shell](folders).trimEnd()}${generated.slice(head)}`)
}
