import { expect, test } from "vitest"
import { emptyBooks } from "../Books.ts"
import { datasetCard } from "./card.ts"

const files = [{ name: "corpus.jsonl", bytes: 1234, sha256: "x", rows: 5 }, { name: "ledger.jsonl", bytes: 99, sha256: "x", rows: 7 }]
const books = {
  ...emptyBooks(),
  read: 9,
  published: 5,
  dropped: { duplicate: 3 },
  rejected: { "missing-text": 1 },
  lines: { read: 90, published: 60, cut: { "headline-list": 11, "a|b": 1 }, dropped: 20, rejected: 0, spans: { "glued-credit": 2 } },
  languages: { eng: 3, cmn: 1, und: 1 }
}
const card = (changes: Partial<Parameters<typeof datasetCard>[0]> = {}) =>
  datasetCard({ title: "news, 2026-11-21", version: "0.1.0", books, stages: [{ name: "strip-x", options: { protect: ["a `b` | <c>"] } }], files, data: "corpus.jsonl", ...changes })
/** Without the columns and types of a record, which are the same on every card. */
const short = (text: string) => text.replace(/  - name: "id"\n[^]*?(?=---)/, "  …\n").replace(/\| column[^]*?\n\n/, "…\n\n")

test("a card says what was read, kept, dropped and cut, and how", () => {
  expect(short(card())).toMatchInlineSnapshot(`
    "---
    pretty_name: "news, 2026-11-21"
    language:
    - "en"
    - "zh"
    size_categories:
    - "n<1K"
    task_categories:
    - "text-generation"
    tags:
    - "news"
    configs:
    - config_name: "default"
      data_files:
      - split: "train"
        path: "corpus.jsonl"
    dataset_info:
      features:
      …
    ---

    # news, 2026-11-21

    5 texts of news, cleaned and deduplicated by Winnow 0.1.0. 9 were read; 3 were dropped and 1 rejected, each with a reason.

    ## Files

    | file | rows | bytes |  |
    | --- | --- | --- | --- |
    | \`corpus.jsonl\` | 5 | 1234 | the cleaned documents |
    | \`ledger.jsonl\` | 7 | 99 | every cut, edit, drop and reject, with what was taken out |

    ## Columns

    Of \`corpus.jsonl\`; every record has all of them, and what is not known is null.

    …

    ## Languages

    As they were told from the texts.

    | language | how many |
    | --- | --- |
    | eng | 3 |
    | cmn | 1 |
    | und | 1 |

    ## How it was made

    In this order:

    1. \`strip-x\` \`\` {"protect":["a \`b\` | <c>"]} \`\`

    | dropped | how many |
    | --- | --- |
    | duplicate | 3 |

    | rejected | how many |
    | --- | --- |
    | missing-text | 1 |

    Of 90 lines 12 were taken out of published texts, and 2 lines were trimmed:

    | rule | lines | trimmed |
    | --- | --- | --- |
    | headline-list | 11 | 0 |
    | glued-credit | 0 | 2 |
    | a\\|b | 1 | 0 |

    ## To know before use

    - Rules and language identification are wrong at times: some lists of headlines and credits are left, and some lines of articles are gone. \`ledger.jsonl\` holds everything that was taken out, and by which rule.
    - The texts may name living people, and belong to whoever published them. This card names no licence; add \`license:\` to its head when you know it.
    "
  `)
})

test("a card of nothing has no empty tables and no empty lists", () => {
  const text = card({ books: emptyBooks(), stages: [], files: [] })
  expect(text).not.toMatch(/language:\n|dropped \||rejected \||rule \|/)
  expect(text).toContain("0 were read.")
})

test("sizes are grouped as the Hub does", () => {
  const sizeOf = (published: number) => /size_categories:\n- "(.*)"/.exec(card({ books: { ...books, published } }))![1]
  expect([999, 1000, 99_999, 100_000, 5_000_000_000].map(sizeOf)).toEqual(["n<1K", "1K<n<10K", "10K<n<100K", "100K<n<1M", "n>1B"])
})

test("the types of a record are those of the corpus", () => {
  expect(/dataset_info:\n[^]*?(?=---)/.exec(card())![0]).toMatchInlineSnapshot(`
    "dataset_info:
      features:
      - name: "id"
        dtype: "string"
      - name: "text"
        dtype: "string"
      - name: "source"
        dtype: "string"
      - name: "added"
        dtype: "string"
      - name: "created"
        dtype: "string"
      - name: "metadata"
        struct:
        - name: "title"
          dtype: "string"
        - name: "url"
          dtype: "string"
        - name: "date"
          dtype: "string"
        - name: "language"
          dtype: "string"
        - name: "script"
          dtype: "string"
        - name: "confidence"
          dtype: "float64"
        - name: "languages"
          list:
          - name: "language"
            dtype: "string"
          - name: "share"
            dtype: "float64"
        - name: "extra"
          dtype: "string"
    "
  `)
})
