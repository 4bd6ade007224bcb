/** Documents that were made to break readers. */

const words = "Rain fell on the harbour and the market alike, the council said. "

/** `undefined` where the input says nothing. */
interface Given {
  readonly id: string
  readonly text: string
  readonly title?: string | null
  readonly url?: string
  readonly date?: string
  readonly source?: string
  readonly [extra: string]: unknown
}

const texts = [
  "=1+1 stands first",
  "+49 30 1234",
  "- a list\n- of points",
  "@home",
  "'quoted' and more",
  "''=HYPERLINK(\"https://evil.example\")",
  "＝full width",
  "\ttabbed",
  'say "no", or\nyes; "" and """',
  '"',
  "a,b;c|d\te",
  "back\\slash \\n \\\" C:\\temp\\",
  "sep\u2028ara\u2029tors\u0085 and\u00a0more",
  "👩‍👩‍👧 𠮷野家 mixed with words",
  "مرحبا بالعالم \u202e reversed",
  "NA",
  "null",
  "NaN",
  "007",
  "1e5",
  "true",
  "2026-01-01",
  "{\"a\":1}",
  "[1,2]",
  "\\N",
  "<script>alert(1)</script> & &amp;",
  "\n\n  a text between blank lines  \n\n",
  "windows\r\nline\rends\n",
  "\u0000nul\u0000 and \u001b[31mescape",
  "lone \ud800 surrogate",
  words.repeat(3000),
  "汉".repeat(900_000)
]

const ids = ["007", "NA", "=id", "2026-11-21", "1e5", "null", "6F9619FF-8B86-D011-B42D-00CF4FC964FF", "-", "a,\"b\"", "with\nline end"]

export const hostile: ReadonlyArray<Given> = texts.map((text, i) => ({
  id: ids[i] ?? `d${i}`,
  text,
  title: i % 4 === 0 ? null : texts[(i * 7 + 3) % 30]!,
  ...(i % 3 === 0 && { url: `https://news.example/?q="a,b"&n=${i}` }),
  ...(i % 5 === 0 && { date: ["2026-11-21", "21 November 2026", "=TODAY()"][i % 3]! }),
  ...(i % 6 === 0 && { source: "=cmd|' /C calc'!A0" }),
  ...(i % 2 === 0 && { author: { name: "Ann \"A\" Lee\n", ids: [1, 12345678901234567890n.toString()] } })
}))
