/** One value as one line of JSON that every reader takes for one line: U+2028, U+2029 and U+0085 are escaped, since some split there. */
const separators = /[\u2028\u2029\u0085]/g

export const jsonLine = (value: unknown): string =>
  `${JSON.stringify(value).replace(separators, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)}\n`
