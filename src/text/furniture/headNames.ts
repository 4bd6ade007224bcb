/** Names above the text that no line tells by itself. */
import { columns } from "../credits/captions.ts"
import { isName } from "../credits/names.ts"
import { isSection } from "./buttons.ts"
import type { Furniture } from "./kinds.ts"

/** "Dear Maud": a letter begins. */
const greeting = /^(?:Dear|Hello|Hi|Hey|Liebe[rs]?|Hallo|Cher|Chère|Chers|Chères|Bonjour|Querid[oa]s?|Estimad[oa]s?|Hola|Prezad[oa]s?|Car[oaie]|Gentile|Ciao|Дорог(?:ой|ая|ие)|Уважаем(?:ый|ая|ые)|Sayın|Sevgili)\s/u

/** "PICK OF THE DAY": capitals that name nobody. */
const joining = /\s(?:OF|THE|AND|FOR|TO|IN|DU|DES|UND|DER|Y|LOS|DELLA|OS|И)\s/u

/** "一、凉菜", "2. Soups": the first point of a list. */
const numbered = /^(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．)）]/u

/** Above the title: the site, the section and the place. Below it: the name of who wrote. */
export const headNames = (texts: ReadonlyArray<string>, read: ReadonlyArray<Furniture | undefined>, taken: Array<boolean>, titleAt: number, first: number, extra: Map<number, Furniture>) => {
  const above = (i: number) => taken[i] === true && (read[i]?.kind === "breadcrumb" && read[i]?.evidence !== "name of a paper" && read[i]?.evidence !== "issue and page" || read[i]?.kind === "pager-buttons" || read[i]?.kind === "page-tools" || read[i]?.kind === "subscribe")
  let any = false
  for (let i = 0; i < titleAt; i++) any ||= above(i)
  if (any) {
    for (let i = 0; i < titleAt; i++) {
      const text = texts[i]!
      // Seven Han characters name a site or a place; more of them are a title.
      if (taken[i] || columns(text) > (columns(text) > text.length * 1.5 ? 14 : 26) || /[.!?。！？:：]$/u.test(text)) continue
      if (text.toUpperCase() === text && text.toLowerCase() !== text && !isSection(text)) continue
      // Three words right above a standfirst may be the title.
      if (i + 1 === titleAt && text.split(" ").length > 2 || numbered.test(text)) continue
      if (taken[i - 1] && read[i - 1]?.kind !== "advert" || taken[i + 1] && i + 1 < titleAt) extra.set(i, { kind: "breadcrumb", score: 0.7, evidence: "short line above the title, beside sections" })
    }
  }
  for (let i = Math.max(1, titleAt + 1); i < first; i++) {
    const text = texts[i]!
    if (taken[i] || extra.has(i) || text.length > 44 || /\d|[.!?:;。：]$/u.test(text)) continue
    const publisher = columns(text) <= 24 && !/["“«「【\d]/u.test(text) && first - titleAt < 9
    if (publisher && (i - 1 === titleAt || taken[i - 1] || extra.has(i - 1)) && taken[i + 1] && !(text.toUpperCase() === text && text.toLowerCase() !== text)) {
      extra.set(i, { kind: "byline", score: 0.65, evidence: "short line between date and text" })
      continue
    }
    const beside = taken[i - 1] && i - 1 !== titleAt || taken[i + 1]
    const words = text.split(/\s+/u)
    if (i - 1 === titleAt && i + 1 === first && read[i]?.evidence === "name and house") {
      extra.set(i, { ...read[i]!, score: 0.6 })
      continue
    }
    if (words.length >= 2 && words.length <= 4 && isName(text, 4) && !greeting.test(text) && !joining.test(text) && /^(?:\p{Lu}[\p{L}'’.-]*|de|del|da|di|van|von|bin|al|dos|la|le)(?:\s(?:\p{Lu}[\p{L}'’.-]*|de|del|da|di|van|von|bin|al|dos|la|le))*$/u.test(text)) {
      if (beside || i + 1 === first && words.length <= 3 && text.toUpperCase() !== text) extra.set(i, { kind: "byline", score: beside ? 0.75 : 0.6, evidence: beside ? "name beside furniture" : "name before the first paragraph", author: text })
    }
  }
}
