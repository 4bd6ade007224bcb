/**
 * Labels of credits read word by word: "Vista aérea", "Drohnenaufnahme", "卫星云图", "위성사진" before a colon, and whether what stands behind them
 * is who made the picture or goes on as a sentence does.
 */
import { hasHan, type Reading } from "./kinds.ts"
import { isAgency, isHolder, isName } from "./names.ts"
import { Kind, kindOf } from "./wordKinds.ts"

/** "Leserfoto", "Drohnenaufnahme": a compound whose last part is a picture; from nine letters on. */
export const germanPicture = /^[\p{L}-]{2,14}(?:foto|fotos|bild|bilder|grafik|aufnahme|aufnahmen|skizze|karte|video|zeichnung)s?$/u

/** The commonest labels as they are mistyped: two letters changed about, one doubled. */
const slipsOf = (word: string): ReadonlyArray<string> => Array.from(word, (char, at) => [
  word.slice(0, at) + char + word.slice(at),
  word.slice(0, at) + (word[at + 1] ?? "") + char + word.slice(at + 2)
]).flat().filter((slip) => slip !== word && slip !== "foot")
export const slips: ReadonlySet<string> = new Set(["photo", "photos", "foto", "fotos", "фото", "credit", "bild", "fto", "pohto"].flatMap((word) => slipsOf(word)).concat("fto", "phto", "phot", "фто"))

/** What heads articles as well: "Map: how to get round the closure". */
const borrowed = /^(?:diseño|dron[es]?|drones|drohne|дрон|c[âáa]mera|cámara|perspective|simulations?|animations?|entwurf|plans?|documents?|proyecto|projeto|projet|progetto|проект|схемы|maps?|mapas?|mappa|charts?|cartes?|karten?|карт[аы]|graphics?|grafik|gr[áa]ficos?|graphique|график[аи]?|photographers?|credits?|cr[ée]dit[oi]?s?|vues?|vistas?|views?|postcard|postal|sketch|posters?|painting|pintura|peinture|portraits?|retratos?|портрет|design|схема|plakat|cartel|arte|artes|reportage|reportaje|reportagem|simulação|montage|frames?|vignettes?|selfie|drawings?|album|álbum|archiv[eio]?s?|archivo|arquivo|архив|video|vidéo|vídeo|видео)$/iu

/** Whether all words of a text are those of a label, one of them a picture's. `weak`: they head articles, too. */
const labelOf = (text: string): "no" | "weak" | "sure" => {
  let pictures = 0
  let sure = 0
  for (const one of text.toLowerCase().split(/[\s,&+()./-]+/u)) {
    const kind = kindOf(one)
    if (one === "" || (kind & (Kind.kin | Kind.linking | Kind.writing)) !== 0) continue
    const is = (kind & Kind.picturing) !== 0 || slips.has(one) || one.length > 7 && germanPicture.test(one)
    if (!is && (kind & (Kind.acquired | Kind.describing)) === 0) return "no"
    if (is) pictures += 1
    if (is && !borrowed.test(one)) sure += 1
  }
  return pictures === 0 ? "no" : sure > 0 || pictures > 1 ? "sure" : "weak"
}

/** What parts the words of a label (1), and marks that end it (2). */
const parting = new Uint8Array(0x2e80)
for (const char of "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f,&+()./-") parting[char.charCodeAt(0)] = 1
for (const char of ":=|©/;") parting[char.charCodeAt(0)]! |= 2

const ofLabels = Kind.picturing | Kind.acquired | Kind.describing | Kind.kin | Kind.linking | Kind.writing

/** Whether the first word of a text may be one of a label. */
const mayBegin = (text: string): boolean => {
  let from = 0
  while (from < text.length && (parting[text.charCodeAt(from)]! & 1) === 1) from += 1
  let to = from
  while (to < text.length && parting[text.charCodeAt(to)] === 0) to += 1
  const one = text.slice(from, to).toLowerCase()
  return (kindOf(one) & ofLabels) !== 0 || slips.has(one) || one.length > 7 && germanPicture.test(one)
}

const separating = /\s?[:：=|©/／;]\s?|\s[–—-]\s|(?<=^\p{L}{2,5})\.\s?(?=\p{Lu})/gu

/** "Vista aérea: dron de Protección Civil", "Phtoo : La Voix", "Ph. L. Lamy": a label, a mark, and a holder. */
export const readLabelled = (text: string, extra: ReadonlySet<string>): Reading | undefined => {
  const head = text.slice(0, 56)
  if (!mayBegin(head)) return undefined
  let tries = 0
  for (const mark of head.matchAll(separating)) {
    if ((tries += 1) > 3) return undefined
    if (mark.index < 2) continue
    const label = labelOf(head.slice(0, mark.index))
    if (label === "no") continue
    const holder = text.slice(mark.index + mark[0].length)
    if (/[?？!]$|^(?:an?|une?|eine?|una?|uma?)\s\p{Ll}[^,]*\s\p{Ll}/u.test(holder) || isTelling(holder)) return undefined
    const named = isAgency(holder, extra) || isName(holder, 8)
    if (label === "weak" ? named : named || !mark[0].includes(".") && isHolder(holder, true, extra)) return { score: label === "weak" ? 0.75 : 0.85, evidence: "label and holder" }
    return undefined
  }
  return undefined
}

const stop = /[.。!！]["”»」]?$/u
/** What makes a sentence of Chinese, Japanese or Korean words behind a label. */
const joined = /[，、：][^，、]{0,30}[的了是在着被把将將這这那也就都从從]|[的了是在被把将將這这那][^，。]{0,20}[，、]|[ぁ-ん][るただいう]。$|[다요죠까]\.$/u
const rights = /[侵权權删刪版转轉载載盗盜]|転用|금지|ⓒ/u

const ofPictures = ofLabels & ~Kind.writing

/** Whether words go on as a sentence does and close as one: "So nannte man früher jede gemalte Tafel." names nobody. */
export const isTelling = (text: string): boolean => {
  if (!stop.test(text)) return false
  if (hasHan(text)) return joined.test(text) && !rights.test(text)
  let unknown = 0
  for (const word of text.split(/[\s,;:()/]+/u)) {
    if (!/^\p{Ll}[\p{L}'’-]+/u.test(word) || word.length < 3) continue
    const bare = word.replace(/[.!"”»]+$/u, "")
    if ((kindOf(bare) & ofPictures) === 0 && (unknown += 1) > 1) return true
  }
  return false
}
