import * as Schema from "effect/Schema"
import { Author, type Cut, nothing, PageSource, PublishedDate } from "../Document.ts"
import { each, option, type Option } from "../Stage.ts"
import { furnitureCuts } from "../text/furniture/cuts.ts"
import { type FurnitureKind, furnitureKinds } from "../text/furniture/kinds.ts"

const kinds = Object.fromEntries(furnitureKinds.map((kind) => [kind, option(Schema.Boolean, true, `whether lines of this kind go: ${kind}`)])) as Record<FurnitureKind, Option<boolean>>

/** Cuts lines of the page around the article; date, author and source are read before their line goes. */
export const stripFurniture = each("strip-furniture", {
  summary: "cuts bylines, dates, breadcrumbs, share bars, end marks, notices; reads date, author and source from them",
  file: import.meta.url,
  options: { ...kinds, protect: option(Schema.Array(Schema.String), [], "lines containing one of these are never cut") },
  apply: (options) => (view) => {
    const texts = view.lines.map((line) => line.text)
    const { cuts: found, date, author, source } = furnitureCuts(texts, view.document.meta.title)
    const cuts = found.flatMap(({ at, ...rest }): Array<Cut> =>
      options[rest.why] && !options.protect.some((word) => word !== "" && texts[at]!.includes(word)) ? [{ line: view.lines[at]!.n, ...rest }] : [])
    const facts = { ...(date !== undefined && { [PublishedDate.name]: date }), ...(author !== undefined && { [Author.name]: author }), ...(source !== undefined && { [PageSource.name]: source }) }
    if (cuts.length === 0 && Object.keys(facts).length === 0) return nothing
    return { ...(cuts.length > 0 && { cuts }), ...(Object.keys(facts).length > 0 && { facts }) }
  }
})
