import { type ScriptLine } from "./languageProfile.ts"
import { type Told } from "./languageTell.ts"

/** What is told of a script's lines. */
export interface Part {
  readonly lines: ReadonlyArray<ScriptLine>
  readonly main: Told
  /** The language of each line, where they differ. */
  readonly each: ReadonlyArray<string> | undefined
}
