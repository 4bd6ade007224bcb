import fc from "fast-check"
import { expect, it } from "vitest"
import { foldedEndsAlike, foldedHash, foldedLength, foldedOutline, foldedStartsAlike, foldTitle } from "./fold.ts"
import { codesOf, LineShape, measure, Notes } from "./lineShape.ts"

it("sets aside what differs between the copies of a title", () => {
  expect(["“Ferry” back — at LAST!", "Ｆｅｒｒｙ back, at last", "渡轮 12 号：回来了！"].map(foldTitle)).toEqual(["ferrybackatlast", "ferrybackatlast", "渡轮12号回来了"])
})

const pieces = fc.constantFrom("Ferry", "ferry", "back", "ＬＡＳＴ", "last", "渡轮", "12", " ", "—", "!", "“", "：", "İ", "\ud800")
const lines = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(""))

it("compares lines where they stand as their folded forms compare", () => {
  fc.assert(fc.property(lines, lines, (one, other) => {
    const codes = codesOf(`${one}\n${other}`)
    const a = new LineShape(), b = new LineShape()
    const notes = new Notes(codes.length)
    measure(codes, 0, one.length, a, notes)
    measure(codes, one.length + 1, one.length + 1 + other.length, b, notes)
    const left = foldTitle(one), right = foldTitle(other)
    expect([foldedLength(a), foldedLength(b)]).toEqual([left, right].map((text, i) => ([a, b][i]!.letters >= 4 ? text.length : 0)))
    const length = Math.min(left.length, right.length)
    expect([foldedStartsAlike(codes, a, b, length), foldedEndsAlike(codes, a, b, length)]).toEqual([left.slice(0, length) === right.slice(0, length), left.slice(left.length - length) === right.slice(right.length - length)])
    if (left === right && left !== "") expect([foldedOutline(codes, a), foldedHash(codes, a)]).toEqual([foldedOutline(codes, b), foldedHash(codes, b)])
  }))
})
