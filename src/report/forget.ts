/** What was forgotten, and what else holds the same. */
import type { Forgetting } from "../keeping/Forget.ts"
import { inline } from "./inline.ts"
import { counted } from "./terminal.ts"

const shownAlike = 20

/** `again`: the command that forgets others. */
export const forgettingLines = ({ documents, places, runs, alike }: Forgetting, isDry: boolean, again: (ids: ReadonlyArray<string>) => string): ReadonlyArray<string> => [
  ...documents.map(({ id, nights }) => `${isDry ? "would be forgotten" : "forgotten"}: ${inline(id)}  night ${inline(nights.join(", "))}`),
  `  ${isDry ? "from" : "no longer in"} corpus, ledger, parts and memory of ${counted(runs.length, "run")}; from now on a record of that id is rejected as "forgotten"`,
  ...places.map(({ file, record }) => `  the input is not touched: ${inline(file)}${record === null ? "" : ` record ${record}`} holds it as long as it is there`),
  ...(alike.length === 0 ? [] : [
    `  ${counted(alike.length, "other document")} ${alike.length === 1 ? "was" : "were"} found to hold the same text or nearly so: ${alike.slice(0, shownAlike).map(inline).join(", ")}${alike.length > shownAlike ? ", …" : ""}`,
    ...(alike.length > shownAlike ? [] : [`  to forget ${alike.length === 1 ? "it" : "them"} too: ${again(alike)}`])
  ])
]
