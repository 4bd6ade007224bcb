/** Documents that try to do something in a browser. */

const paragraph = "Rain fell on the harbour and on the market alike, and the council said that it would look into the matter before the year ends."

export const scripts = [
  "<script>alert('text')</script>",
  "</script><script>alert('end of data')</script>",
  "<!--<script>alert('comment')</script>",
  "<img src=x onerror=alert('image')>",
  "<svg onload=alert('svg')><style>*{display:none}</style>",
  "</style><style>body{display:none}</style>",
  "<iframe src=\"javascript:alert('frame')\"></iframe>",
  "javascript:alert('url')",
  "\"><a href=\"javascript:alert('attribute')\" autofocus onfocus=alert(1)>",
  "&lt;script&gt;alert('entity')&lt;/script&gt;",
  "${alert('template')} {{constructor.constructor('alert(1)')()}}",
  "<link rel=stylesheet href=https://evil.example/x.css><meta http-equiv=refresh content=\"0;url=https://evil.example/\">",
  "]]><!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>"
]

/** Controls, overrides and halves of characters; `seen` is how they are to be shown. */
export const controls = [
  { text: "turned \u202eelif.exe\u202c round", seen: "turned \\u202eelif.exe\\u202c round" },
  { text: "isolated \u2066\u2067\u2068 and \u2069", seen: "isolated \\u2066\\u2067\\u2068 and \\u2069" },
  { text: "bell \u0007 and escape \u001b[2J", seen: "bell \\x07 and escape \\x1b[2J" },
  { text: "nothing \u0000 at all", seen: "nothing \\x00 at all" },
  { text: "half a \ud83d pair", seen: "half a \\ud83d pair" },
  { text: "next\u0085line", seen: "next\\x85line" }
]

const longLine = `${"a line that does not end ".repeat(42_000)}.`

export const hostile: ReadonlyArray<Readonly<Record<string, unknown>>> = [
  ...scripts.map((text, i) => ({ id: `script-${i}${text}`, title: text, url: text.startsWith("javascript:") ? text : `https://news.example/${i}?${text}`, site: text, source: text, text: `${paragraph} ${i}\n${text}\n${paragraph}\nAD ${text}` })),
  ...controls.map(({ text }, i) => ({ id: `control-${i} ${text}`, title: text, site: `site ${text}`, text: `${paragraph} Of control ${i}.\n${text}\nAD ${text}` })),
  ...["__proto__", "constructor", "toString", "hasOwnProperty"].map((name) => ({ id: name, title: name, site: name, text: `${paragraph} Of ${name}.\nAD of ${name}\nAD of ${name}` })),
  { id: "long", title: "W".repeat(5000), site: "x".repeat(3000), text: `${longLine}\n${paragraph}` },
  { id: "many", title: "many lines", text: `${paragraph}\n${"short\n".repeat(30_000)}` },
  { id: "persian", title: "نسخه‌های خطی", site: "fa.example", text: "کتابخانه‌ی شهر نسخه‌های خطی تازه‌ای را به نمایش گذاشت.\nAD تبلیغ" },
  { id: "copy-1", title: "the copy", text: `${paragraph}\nIt is told twice, word for word, by two papers of the same house.` },
  { id: "copy-2", title: "the other copy", text: `${paragraph}\nIt is told twice, word for word, by two papers of the same house.` },
  { id: "empty", title: "nothing", text: "AD only" }
]
