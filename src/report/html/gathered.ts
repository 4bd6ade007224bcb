/** The documents that can be looked at: those that were asked for first, as many as there is room for. */
import type { DuplicateRecord } from "../../runs/RunFiles.ts"
import { mostBytes, mostDocuments } from "./bounds.ts"
import { brief, type PageDocument, pageDocument, type Reason, type Told } from "./document.ts"

const sizeOf = (page: PageDocument): number => Buffer.byteLength(JSON.stringify(page))

/** A document that fell to another says how alike they are. */
const fallen = (page: PageDocument, { of, similarity, method, run }: DuplicateRecord): PageDocument => {
  if (page.end === null) return page
  const alike = method === "exact" ? "the same text" : `${method}, similarity ${similarity}`
  const end: Reason = [page.end[0], similarity, `fell to ${brief(of!)}${run === null ? "" : ` of run ${brief(run)}`}: ${alike}`]
  return { ...page, end }
}

export class Gathered {
  // By the document as it was told: the same one may be asked for as an example of several rules.
  readonly #pages = new WeakMap<Told, { readonly id: string; readonly page: PageDocument }>()
  readonly #ids = new WeakMap<PageDocument, string>()
  readonly #kept = new Map<string, PageDocument>()
  #bytes = 0

  /** A document in the form that is shown: bounded, whatever its text is. */
  page(told: Told): PageDocument {
    const known = this.#pages.get(told)
    if (known !== undefined) return known.page
    const page = pageDocument(told)
    this.#pages.set(told, { id: told.row.id, page })
    this.#ids.set(page, told.row.id)
    return page
  }

  /** Its published id, as it is. */
  idOf(page: PageDocument): string {
    return this.#ids.get(page)!
  }

  add(page: PageDocument): void {
    const id = this.idOf(page)
    if (this.#kept.has(id) || this.#kept.size === mostDocuments) return
    const bytes = sizeOf(page)
    if (this.#bytes + bytes > mostBytes) return
    this.#bytes += bytes
    this.#kept.set(id, page)
  }

  has(id: string): boolean {
    return this.#kept.has(id)
  }


  /** In the order in which they were asked for. */
  documents(fallenTo: (id: string) => DuplicateRecord | undefined): ReadonlyArray<PageDocument> {
    return [...this.#kept].map(([id, page]) => {
      const record = fallenTo(id)
      return record === undefined ? page : fallen(page, record)
    })
  }

  /** Where a document stands among them. */
  placeOf(id: string): number | undefined {
    const place = [...this.#kept.keys()].indexOf(id)
    return place < 0 ? undefined : place
  }
}
