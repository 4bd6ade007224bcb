/** The scripts of a text, line by line: the ground on which its languages are told. */
import { Scratch } from "../codeUnits.ts"
import { hasSmallWords, mayHoldAddress, withoutAddresses } from "./noise.ts"
import { countScripts, han, kana, latin, mark, scriptOf, scripts, scriptWeight } from "./scripts.ts"

/** A line that has letters. */
export interface ScriptLine {
  /** Its number, as given. */
  readonly n: number
  /** Without addresses. */
  readonly text: string
  /** The script that wins it, as its place in `scripts`; kana counts as Han here. */
  readonly script: number
  /** Letters of that script, each worth `scriptWeight`. */
  readonly weight: number
  readonly han: number
  readonly kana: number
}

export interface ScriptProfile {
  readonly lines: ReadonlyArray<ScriptLine>
  /** Letters of a script in lines that another one won, enough of them in one line to be more than a name. */
  readonly fragments: ReadonlyArray<ScriptLine>
  /** Weight of the lines that a script won, and of its fragments, by place in `scripts`. */
  readonly shares: Float64Array
}

/** Latin letters stand in other scripts' lines as names; when a line's script is decided, they count half. */
const latinInLine = 0.5
/** From this weight on, and from this share of the line on, letters of a script that lost a line are a fragment. */
const fragmentWeight = 24
const fragmentShare = 0.2

const letters = new Scratch()
const counts = new Uint32Array(mark + 1)

/** Counts the scripts of some numbered lines. Linear in the text. */
export const scriptProfile = (given: ReadonlyArray<{ readonly n: number; readonly text: string }>): ScriptProfile => {
  const shares = new Float64Array(scripts.length)
  const lines: Array<ScriptLine> = []
  const fragments: Array<ScriptLine> = []
  const joined = given.map(({ text }) => text).join("")
  const units = letters.write(joined)
  let addressed: boolean | undefined
  let start = 0
  for (const { n, text: asGiven } of given) {
    let text = asGiven
    const end = start + asGiven.length
    countScripts(units, start, end, counts)
    start = end
    if (counts[mark]! > 0 && counts[latin]! > 0 && (addressed ??= mayHoldAddress(joined))) {
      text = withoutAddresses(asGiven)
      if (text !== asGiven) {
        counts.fill(0)
        for (let i = 0; i < text.length; i++) counts[scriptOf[text.charCodeAt(i)]!]!++
      }
    }
    const cjk = counts[han]! * scriptWeight[han]! + counts[kana]! * scriptWeight[kana]!
    let script = cjk > 0 ? han : 0
    let most = cjk
    let all = cjk
    // Most lines have no other script than these.
    const usual = text.length === counts[0]! + counts[mark]! + counts[han]! + counts[kana]! + counts[latin]!
    for (let k = usual ? latin : kana + 1; k < (usual ? latin + 1 : mark); k++) {
      if (counts[k] === 0) continue
      const weight = counts[k]! * scriptWeight[k]!
      all += weight
      const claim = k === latin ? weight * latinInLine : weight
      if (claim > most) {
        most = claim
        script = k
      }
    }
    if (script === 0) continue
    const weight = script === han ? cjk : counts[script]! * scriptWeight[script]!
    lines.push({ n, text, script, weight, han: counts[han]!, kana: counts[kana]! })
    shares[script]! += weight
    const least = Math.max(fragmentWeight, all * fragmentShare)
    if (all - weight < least) continue
    for (let k = han; k < mark; k++) {
      if (k === script || k === kana) continue
      const lost = k === han ? cjk : counts[k]! * scriptWeight[k]!
      if (lost < least) continue
      const fragment = onlyScript(text, k)
      if (k === latin && !hasSmallWords(fragment)) continue
      fragments.push({ n, text: fragment, script: k, weight: lost, han: k === han ? counts[han]! : 0, kana: k === han ? counts[kana]! : 0 })
      shares[k]! += lost
    }
  }
  return { lines, fragments, shares }
}

/** At most this much of a line is read for a fragment (UTF-16 code units). */
const fragmentReads = 4000

/** The letters of one script (Han and kana go together) and what no script owns between them; a blank for each run of other letters. */
const onlyScript = (line: string, script: number): string => {
  let kept = ""
  let from = -1
  const end = Math.min(line.length, fragmentReads)
  for (let i = 0; i < end; i++) {
    const found = scriptOf[line.charCodeAt(i)]!
    const mine = found === script || found === 0 || found === mark || (script === han && found === kana)
    if (mine && from < 0) from = i
    if (!mine && from >= 0) {
      kept += `${line.slice(from, i)} `
      from = -1
    }
  }
  return from < 0 ? kept : kept + line.slice(from, end)
}
