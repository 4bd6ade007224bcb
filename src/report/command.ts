/** Commands that a message tells to type: pasted into a shell as they are, they do what the message says. */

const plain = /^[\w./:=@%+,-]+$/
const unseen = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

/** An argument as a shell takes it for one word. What must not be sent to a terminal is escaped, as bash, ksh and zsh read it (`$'…'`). */
export const word = (text: string): string => {
  if (plain.test(text)) return text
  const escaped = text.replaceAll("\\", "\\\\").replaceAll("'", "\\'").replaceAll(unseen, (unit) => Buffer.from(unit).reduce((bytes, byte) => `${bytes}\\x${byte.toString(16).padStart(2, "0")}`, ""))
  return text.search(unseen) < 0 ? `'${text.replaceAll("'", "'\\''")}'` : `$'${escaped}'`
}

/** The pipeline and the folder that a command was given. */
export interface Where {
  readonly pipeline: string
  readonly out: string
}

/** Commands whose first word is the pipeline. */
const takesPipeline: ReadonlySet<string> = new Set(["run", "status", "cancel"])

/** `winnow <verb>` on the same pipeline in the same folder. `flags` are words of the command line. */
export const command = (verb: string, { pipeline, out }: Where, words: ReadonlyArray<string> = [], flags: ReadonlyArray<string> = []): string => {
  const isFirst = takesPipeline.has(verb)
  const where = [...(isFirst || pipeline === "news" ? [] : ["--pipeline", pipeline]), ...(out === "out" ? [] : ["--out", out])]
  const given = [...(isFirst && pipeline !== "news" ? [pipeline] : []), ...words]
  // What begins with a hyphen is no flag behind `--`.
  const parts = given.some((text) => text.startsWith("-")) ? [...flags, ...where, "--", ...given] : [...given, ...flags, ...where]
  return ["winnow", verb, ...parts.map(word)].join(" ")
}
