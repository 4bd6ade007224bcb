/** One value as one line of JSON that every reader takes for one line: U+2028, U+2029 and U+0085 are escaped, since some split there. */
const separators = /[\u2028\u2029\u0085]/g

/** JSON without such a character. To look for each by itself takes a tenth of the time of the pattern, and hardly any text has one. */
export const oneLine = (json: string): string =>
  json.includes("\u2028") || json.includes("\u2029") || json.includes("\u0085")
    ? json.replace(separators, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)
    : json

export const jsonLine = (value: unknown): string => `${oneLine(JSON.stringify(value))}\n`
