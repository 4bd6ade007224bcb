/** What in a text speaks no language: addresses, handles, dates, brands with numbers. */

const addressHint = /\.[a-z]{2}|[@#]\w|:\/\//
/** Whether a text may hold an address; most hold none, and then none of their lines does. */
export const mayHoldAddress = (text: string): boolean => addressHint.test(text)
// URLs; e-mails; handles and ASCII hash tags; bare host names. Every quantifier is bounded or ends at a letter that it cannot take.
const address =
  /(?:https?:\/\/|www\.)[^\s\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|(?<!\w)[@#]\w[\w-]*|(?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.[a-z]{2,24}(?![\w-])(?:\/[^\s\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]*)?/g

/** A line without its URLs, e-mail addresses, host names and @handles; the line itself when it has none. */
export const withoutAddresses = (line: string): string => (mayHoldAddress(line) ? line.replace(address, " ") : line)

// 2024年5月21日(星期二) 上午10点30分 · 2024년 5월 21일 오전
const date = /\d{1,4}\s?[年月日号號時时点點分秒년월일시분초](?:\s?[(（]?(?:星期|周|週|礼拜|禮拜)?[一二三四五六日天月火水木金土월화수목금토](?:曜日?|요일)?[)）])?|(?:星期|禮拜|礼拜)[一二三四五六日天]|[上下午][午前後]|오전|오후/g

const word = /[\p{L}\p{M}\p{N}'’_-]{1,100}/gu
const digit = /\p{N}/u
const plainWord = /^\p{L}[\p{Ll}\p{Lo}\p{M}'’-]+$/u
const smallWord = /^[\p{Ll}\p{Lo}]['’\p{Ll}\p{Lo}\p{M}]/u
const sentenceEnd = /[.!?…؟।。！？]["'”’»)]?\s*$/
const capitals = /^[\p{Lu}'’-]{2,}$/u

/** At most this much of a text is looked at (UTF-16 code units): who has more says enough. */
const looks = 400

/**
 * Whether a text in an alphabet is too little to tell its language: one word, names and numbers ("iPhone 15 Pro Max 256GB"), or two words that both may be names
 * and are no sentence. A plain word is of small letters but for its first; a small word has not even that one.
 */
export const tooFewWords = (text: string): boolean => {
  let plain = 0
  let small = 0
  let loud = 0
  let numbers = 0
  for (const [found] of text.slice(0, looks).matchAll(word)) {
    if (digit.test(found)) numbers++
    else if (plainWord.test(found)) {
      plain++
      if (smallWord.test(found)) small++
    } else if (capitals.test(found)) loud++
  }
  if (numbers > 0) return small === 0 ? plain < 6 : plain < 3
  return loud < 4 && plain < ((small > 0 && text.length >= 10) || sentenceEnd.test(text.slice(0, looks)) ? 2 : 3)
}

/** Whether Latin letters in another script's line are prose, not names: four small words. */
export const hasSmallWords = (text: string): boolean => (text.slice(0, looks).match(/(?<![\p{L}\p{N}])\p{Ll}{2}/gu)?.length ?? 0) >= 4

/** Whether a text in a script that tells its language has too few letters of it: fewer than two beside dates. */
export const tooFewLetters = (text: string): boolean => (text.slice(0, looks).replace(date, " ").match(/\p{L}/gu)?.length ?? 0) < 2
