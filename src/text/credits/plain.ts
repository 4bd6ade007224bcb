/** Texts as they are read: accents joined to their letters, and without the readings that copies of pages have in brackets behind characters. */

const accents = /[\u0300-\u036f]/u
const toned = /[(（][a-z]{0,3}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]{0,3}[)）]/u
/** "關(guān)": how a character is read. */
const reading = /(?<=\p{Script=Han})[(（](?=[^()（）]{0,3}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ])[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}[)）]/gu

/** "摄 影 | 王 小 明": letters set apart. */
const apart = /^\p{Script=Han}(?: \S){3,12}$/u

/** A text with accents joined to their letters and spaced characters to each other, without readings behind characters. */
export const plain = (text: string): string => {
  const joined = accents.test(text) ? text.normalize("NFC") : text
  if (apart.test(joined)) return joined.replace(/ /gu, "")
  return toned.test(joined) ? joined.replace(reading, "") : joined
}
