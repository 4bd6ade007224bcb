import { expect, it } from "vitest"
import * as Source from "./Source.ts"

const refused = (make: () => unknown) => {
  try {
    make()
  } catch (error) {
    if (error instanceof Source.InvalidSource) return { message: error.message, option: error.option, known: error.known }
    throw error
  }
  return "taken"
}

it("is plain data, with every field named", () => {
  const source = Source.files("data/**/*", { format: "csv", fields: { text: "content" }, delimiter: ";" })
  expect(JSON.parse(JSON.stringify(source))).toEqual(source)
  expect(source).toMatchInlineSnapshot(`
    {
      "_tag": "Files",
      "delimiter": ";",
      "fields": {
        "date": "date",
        "id": "id",
        "site": "site",
        "source": "source",
        "text": "content",
        "title": "title",
        "url": "url",
      },
      "format": "csv",
      "patterns": [
        "data/**/*",
      ],
    }
  `)
})

it("refuses what it does not know, and says what it knows", () => {
  const any = (options: unknown) => options as Source.FilesOptions
  expect(refused(() => Source.files("a", any({ feilds: {} })))).toMatchInlineSnapshot(`
    {
      "known": [
        "format",
        "fields",
        "delimiter",
        "encoding",
        "invalid",
      ],
      "message": "source: unknown option "feilds"; it knows format, fields, delimiter, encoding, invalid",
      "option": "feilds",
    }
  `)
  expect(refused(() => Source.files("a", any({ fields: { txet: "content" } })))).toMatchObject({ option: "txet", known: ["id", "text", "title", "url", "date", "source", "site"] })
  expect(refused(() => Source.files("a", any({ format: "cvs" })))).toMatchObject({ option: "cvs", known: ["txt", "jsonl", "csv"] })
  expect(refused(() => Source.files("a", any({ fields: { text: 1 } })))).toMatchObject({ message: expect.stringContaining(`["fields"]["text"]`) })
  for (const delimiter of ["", "::", "\"", "\n", " ", "1", "、"]) expect(refused(() => Source.files("a", { delimiter })), delimiter).toMatchObject({ message: expect.stringContaining(`["delimiter"]`) })
  for (const patterns of [[], [""], ""]) expect(refused(() => Source.files(patterns))).toMatchObject({ message: expect.stringContaining(`["patterns"]`) })
})
