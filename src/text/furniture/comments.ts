/** Tags below their label, and comments below their heading. */
import { columns } from "../credits/captions.ts"
import type { Furniture } from "./kinds.ts"

const reply = /^[\s•·*]*(?:reply\s?(?:delete)?|répondre|antworten|responder(?:\s?excluir)?|rispondi|ответить|回复|回覆|返信|답글|trả lời|balas|yanıtla|odpowiedz)\s?(?:[(（]\d*[)）])?$/iu
/** Behind the last of the comments below a line: each has its button for replies within three lines, and there are three at least. */
const repliesEnd = (texts: ReadonlyArray<string>, heading: number): number => {
  let end = heading + 1
  let count = 0
  for (let at = heading + 1; at < texts.length && at < end + 4; at++) {
    if (!reply.test(texts[at]!)) continue
    end = at + 1
    count++
  }
  return count < 3 ? heading + 1 : end
}

/** What follows a lone tag label, and the comments under their heading. */
export const tagsAndComments = (texts: ReadonlyArray<string>, read: ReadonlyArray<Furniture | undefined>, taken: ReadonlyArray<boolean>, last: number, extra: Map<number, Furniture>) => {
  let replied = 0
  for (let i = 0; i < texts.length; i++) {
    if (!taken[i]) continue
    if (read[i]!.evidence === "tag label alone") {
      for (let next = i + 1; next < Math.min(texts.length, i + 8); next++) {
        const text = texts[next]!
        if (columns(text) > 24 || text.split(/\s+/u).length > 3 || /[.!?。！？:：]$/u.test(text)) break
        if (!taken[next]) extra.set(next, { kind: "tags", score: 0.7, evidence: "under a tag label" })
      }
    }
    if (read[i]!.kind === "comments" && i > 1 && i >= replied) {
      replied = repliesEnd(texts, i)
      for (let next = i + 1; next < replied; next++) if (!taken[next]) extra.set(next, { kind: "comments", score: 0.8, evidence: "among replies" })
    }
    if (read[i]!.kind === "comments" && i > last - 8 && i > 4 && i * 2 > texts.length) {
      for (let next = i + 1; next < Math.min(texts.length, i + 40); next++) {
        const reply = [next - 1, next + 1, next + 2].some((near) => near > i && taken[near] && (read[near]?.kind === "comments" || read[near]?.evidence === "one button"))
        if (taken[next]) continue
        if (next <= last && columns(texts[next]!) > 260) break
        const said = /^[\p{L}\p{N}_.·-]{2,18}[:：]\s?\S/u.test(texts[next]!)
        if (!reply && !said) break
        extra.set(next, { kind: "comments", score: 0.7, evidence: "among replies" })
      }
    }
  }
}
