/** Reads lines that are a credit and nothing else, and those that only announce one. */
import { readBare, readBracket } from "./bare.ts"
import type { Seen } from "../patterns/guarded.ts"
import { closes, credit, type Credit, hasHan, isPrized, opens, production } from "./kinds.ts"
import { isBareAgency, isHolder, isName } from "./names.ts"
import { isTelling } from "./labels.ts"
import { isPictureLabel } from "./parts.ts"
import { any, is, look, part, roleLabel } from "./patterns.ts"
import { plain } from "./plain.ts"
import { tailCredit } from "./tail.ts"

const leads = /^(?:(?![📷📸]|!\[)[^\p{L}\p{N}(（[［【〔〈<「《"“'‘@#©ⓒ®])+/u
/** Letters, digits and Han never lead in to anything. */
const leadsIn = (code: number): boolean => !(code > 0x60 && code < 0x7b || code > 0x40 && code < 0x5b || code > 0x2f && code < 0x3a || code > 0x3fff && code < 0xa000)
const trails = new Set(Array.from("\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff-—–_=~*·•◆◇■□▲△●○★☆✦✧|｜", (char) => char.charCodeAt(0)))
const withoutTrails = (text: string): string => {
  let end = text.length
  while (end > 0 && trails.has(text.charCodeAt(end - 1))) end -= 1
  return end === text.length ? text : text.slice(0, end)
}
const bylines = [is.writer1, is.writer2, is.writer3, is.writer4, is.writer5, is.writer6, is.writer7, is.writer8]

/** What is tried before the brackets are taken off, and behind all else. */
const outright = any(["quotedWork", "roleFirst", "pointer", "handleAlone", "nameCommaHouse", "fileName", "stampedName", "pictureSlot", "sceneOf", "latinInstitution", "nameVia", "nameInCapitals", "institution", "writer1", "writer2", "writer3", "writer4", "writer5", "writer6", "writer7", "writer8", "allImages", "information", "framed", "nameAndWork"])

/** The text without the brackets around all of it, and how many characters went in front. */
const unwrap = (text: string): { inner: string; wrapped: boolean } => {
  let inner = text
  let wrapped = false
  for (let depth = 0; depth < 2; depth++) {
    const kind = inner.length > 2 ? opens.indexOf(inner[0]!) : -1
    if (kind < 0) break
    const last = inner.at(-1) === "." || inner.at(-1) === "。" ? inner.slice(0, -1) : inner
    if (last.at(-1) !== closes[kind] || last.slice(1, -1).includes(opens[kind]!)) break
    inner = last.slice(1, -1).trim()
    wrapped = true
  }
  return { inner, wrapped }
}

/** Which picture is meant, before its credit: "На главной: фото …", "Top image: …". */
const placed = /^(?:на главной|на обложке|на превью|on the cover|cover|front page|home ?page|main|top|above|below|titelseite|startseite|oben|unten|en portada|portada|arriba|abajo|en couverture|en une|à la une|na capa|capa|in copertina|in apertura|kapak|p\.?s\.?|注|註|备注|備註|附注|说明|說明|声明|聲明|notes?|封面|首图|头图|題圖|题图|上|下|上图|下图|左图|右图|표지|表紙)\s?[:：]\s?/iu

const pictureRole = /^(?:camera|kamera|c[áa]mara|câmera|cam[ée]ra|съ|оператор|영상|촬영|그래픽|图|圖|摄|攝|拍|照|视频|影像|供图|制图|设计|插画|写真|撮影|사진|영상|photo|picture|image|foto|фото|illustration|video)/iu

/** "某某影像 21.08 -7.71% 9.15%": a row of a table. */
const figures = /[-+]?\d[\d.,]*%[\s　][-+]?\d|\d[\s　]+[-+]?\d[\d.,]*%/u

const roleMarks = new Set(Array.from(":：/／|｜丨＝=", (char) => char.charCodeAt(0)))
/** Whether two of the marks stand in a text that part a role from its name. */
const hasTwoMarks = (text: string): boolean => {
  let marks = 0
  for (let at = 0; at < text.length && marks < 2; at++) if (roleMarks.has(text.charCodeAt(at))) marks += 1
  return marks > 1
}

/** "记者：张三 摄影：李四 编辑：王五": two or more roles with their names, one of them a picture's. */
const isRoleList = (line: Seen): boolean => {
  const { text } = line
  if (text.length > 110 || !is.roleFirst.may(line) || !hasTwoMarks(text) || !is.roleFirst.test(line) || production.test(text) || /[。！？!?]/u.test(text)) return false
  let roles = 0
  let pictures = 0
  let first = -1
  for (const match of text.matchAll(roleLabel)) {
    if (first < 0) first = match.index
    roles += 1
    if (pictureRole.test(match[1]!)) pictures += 1
  }
  return roles >= 2 && pictures > 0 && first === 0 && text.length < roles * 30
}

/** A line that is a credit and nothing else. */
export const wholeCredit = (text: string, extra: ReadonlySet<string>): Credit | undefined => {
  const given = plain(text.trim())
  if (given.length < 2) return undefined
  const seen = look(given)
  const trimmed = is.trailers.may(seen) ? given.replace(is.trailers.expression, "") || given : given
  if (trimmed.length < 2 || trimmed.length > 240) return undefined
  if (is.manyCredits.test(part(seen, trimmed))) return credit(0, text.length, trimmed, 0.85, "list of picture credits")
  if (trimmed.length > 160) return undefined
  const bare = withoutTrails(leadsIn(trimmed.charCodeAt(0)) ? trimmed.replace(leads, "") : trimmed)
  if (bare.length < 2) return undefined
  const line = part(seen, bare)
  if (isPrized(bare) || bare.includes("%") && figures.test(bare)) return undefined
  const may = outright.may(line)
  const outrightly = may ? readOutright(text, bare, line) : undefined
  if (outrightly !== undefined) return outrightly === "none" ? undefined : outrightly
  const where = bare.includes(":") || bare.includes("：") ? placed.exec(bare) : null
  if (where !== null && where[0].length < bare.length - 4) {
    const read = readBare(look(bare.slice(where[0].length)), true, extra)
    if (read !== undefined) return credit(0, text.length, bare, read.score, `${read.evidence}, place named`, read.why)
  }
  const { inner, wrapped } = unwrap(bare)
  const said = !wrapped && (inner.endsWith(".") || inner.endsWith("。")) ? inner.slice(0, -1) : inner
  const held = wrapped && is.trailers.may(seen) ? said.replace(is.trailers.expression, "") || said : said
  const alone = part(line, held)
  const framed = wrapped ? readBracket(alone, true, extra) : undefined
  // "【居民反映】" heads a section.
  const isHeading = framed?.evidence === "name in brackets" && bare.startsWith("【")
  const read = (isHeading ? undefined : framed) ?? readBare(alone, false, extra)
  if (read !== undefined && !wrapped && read.evidence !== "where the pictures are from" && isTelling(inner)) return undefined
  if (read !== undefined) return credit(0, text.length, inner, read.score, read.evidence, read.why)
  if (may && is.framed.test(line)) return credit(0, text.length, bare, 0.85, "picture in brackets")
  if (may && is.nameAndWork.test(line)) return credit(0, text.length, bare, 0.65, "name and house")
  if (wrapped && tailCredit(inner, extra) !== undefined) return credit(0, text.length, inner, 0.85, "caption and credit in brackets")
  return undefined
}

/** Forms of a whole line; "none": a line that is no credit whatever it has. */
const readOutright = (text: string, bare: string, line: Seen): Credit | "none" | undefined => {
  // A list of works: "《守渡人》 归海平 摄" names who made what.
  if (is.quotedWork.test(line) && /[》」』”]/u.test(bare) && !ofWork.test(bare)) return "none"
  if (is.stillOf.test(line)) return credit(0, text.length, bare, 0.8, "picture of a work")
  if (isRoleList(line)) return credit(0, text.length, bare, 0.9, "roles, one of pictures", "writer-and-photographer")
  if (is.pointer.test(line)) return credit(0, text.length, bare, 0.8, "pointer to a picture")
  if (is.handleAlone.test(line)) return credit(0, text.length, bare, 0.7, "handle alone")
  if (is.nameVia.test(line)) return credit(0, text.length, bare, 0.8, "name via house")
  if (is.nameInCapitals.test(line) && bare.split(" ").length < 8) return credit(0, text.length, bare, 0.7, "name and house in capitals")
  if (is.nameCommaHouse.test(line)) return credit(0, text.length, bare, 0.65, "name and house in capitals")
  if (is.fileName.test(line)) return credit(0, text.length, bare, 0.85, "name of a file", "image-placeholder")
  if (is.stampedName.test(line)) return credit(0, text.length, bare, 0.8, "name of a file", "image-placeholder")
  if (is.pictureSlot.test(line)) return credit(0, text.length, bare, 0.85, "what templates call a picture", "image-placeholder")
  if (is.sceneOf.test(line)) return credit(0, text.length, bare, 0.75, "scene of a picture")
  if (bare.length < 60 && is.latinInstitution.test(line)) return credit(0, text.length, bare, 0.65, "institution alone")
  if (bare.length < 60 && is.institution.test(line)) return credit(0, text.length, bare, 0.65, "institution alone")
  for (const byline of bylines) if (byline.test(line)) return credit(0, text.length, bare, 0.9, "writer and pictures", "writer-and-photographer")
  if (is.allImages.test(line) || is.information.test(line)) return credit(0, text.length, bare, 0.9, "all pictures by holder")
  return undefined
}

/** What is shown of a work. */
const ofWork = /(?:剧照|劇照|截图|截圖|海报|海報|供图|供圖|(?:栏目|節目|节目|剧)[组組])/u

const placeholders = any(["cjkPlaceholder", "latinPlaceholder", "placeholderWord", "fileName", "stampedName", "pictureSlot"])

/** Whether a line says only that there was a picture. */
export const isPlaceholder = (text: string, extra: ReadonlySet<string>): boolean => placeholders.within(look(text)) && wholeCredit(text, extra)?.why === "image-placeholder"

/** "Jane Doe/The Gazette": a name of two words or more, a slash, and who it worked for. */
export const isHouseLine = (text: string): boolean => {
  const trimmed = text.trim()
  return trimmed.length > 6 && is.nameAndHouse.expression.test(trimmed) && /^\S+\s\S+.*\//u.test(trimmed) && !/\d/u.test(trimmed)
}

/** A line that is only the word "Photo" or its like, whose name stands in the next line. */
export const isLoneLabel = (text: string): boolean => {
  const trimmed = text.trim()
  return trimmed.length <= 30 && isPictureLabel(trimmed) && !is.pictureSlot.expression.test(trimmed)
}

/** Whether a line can be the name that a lone label in the line before it announced. */
export const isLoneName = (text: string, extra: ReadonlySet<string>): boolean => {
  const trimmed = text.trim()
  if (trimmed.length < 2 || trimmed.length > 50 || /[.!?。！？:：]$/u.test(trimmed)) return false
  return isBareAgency(trimmed, extra) || (hasHan(trimmed) ? /^[\p{L}·・ /／]{2,14}(?:[（(][\p{L}]{2,8}[）)])?$/u.test(trimmed) : isHolder(trimmed, true, extra) && isName(trimmed, 5))
}
