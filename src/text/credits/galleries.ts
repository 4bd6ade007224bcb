/** How a picture's place in its gallery is written: "1 / 24", "[3 von 12]", "+7". */

const place = "^\\s{0,9}[[(]?\\d{1,3}\\s?(?:\\/|of|von|de|sur|di|из)\\s?\\d{1,3}[\\])]?"
/** The place of a picture in its gallery, before its caption or on a line of its own. */
export const galleryPlace = new RegExp(`${place}(?:(?=\\D)|\\s*$)`, "u")
/** The place on a line of its own. */
export const loneGalleryPlace = new RegExp(`${place}\\s{0,9}$`, "u")

const more = /^\s{0,9}\+\d{1,3}\s{0,9}$/u
/** Whether a line only counts the pictures that are not shown; `opening`: its first character that is no blank. */
export const isMorePictures = (text: string, opening: number): boolean => text.length < 8 && opening === 0x2b && more.test(text)
