/** Furniture of several lines: menus, and the places of pictures in a gallery. */
import type { Furniture } from "./kinds.ts"

/** The places of pictures in a gallery: "1" and "6", "2" and "6", "3" and "6", in two lines each, or "1 of 6" in one. */
export const takePlaces = (texts: ReadonlyArray<string>, read: ReadonlyArray<Furniture | undefined>, taken: Array<boolean>) => {
  const isPlace = (i: number) => /^\d{1,2}$/u.test(texts[i] ?? "") && read[i] !== undefined
  const pairs: Array<number> = []
  for (let i = 0; i + 1 < texts.length; i++) if (isPlace(i) && isPlace(i + 1) && Number(texts[i]) === pairs.length + 1 && (pairs.length === 0 || texts[i + 1] === texts[pairs[0]! + 1])) pairs.push(i++)
  if (pairs.length > 2) for (const i of pairs) taken[i] = taken[i + 1] = true
  const places = read.flatMap((one, i) => (one?.evidence === "place in a gallery" ? [i] : []))
  if (places.length > 1) for (const i of places) taken[i] = true
}

/** Three sections below each other are a menu, even below the name of the window. */
export const takeMenus = (read: ReadonlyArray<Furniture | undefined>, taken: Array<boolean>, end: number, titleAt: number) => {
  for (let from = 0; from < end; from++) {
    let to = from
    while (to < end && to !== titleAt && (read[to]?.evidence === "name of a section" || to > from && taken[to] === true)) to++
    if (to - from > 2) taken.fill(true, from, to)
    from = to
  }
}
