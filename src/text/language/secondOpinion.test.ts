import { expect, test } from "vitest"
import { secondOpinion } from "./secondOpinion.ts"

test("tells short texts among the languages given", () => {
  const opinion = secondOpinion("extrasmall", ["eng", "deu", "spa", "ind"])!
  expect(["Guten Morgen", "good morning everyone", "buenos días a todos", "selamat pagi semuanya"].map(opinion)).toEqual(["deu", "eng", "spa", "ind"])
})

test("two opinions do not disturb each other", () => {
  const one = secondOpinion("extrasmall", ["eng", "deu"])!
  const other = secondOpinion("extrasmall", ["rus", "ukr"])!
  expect([one("Guten Morgen"), other("Мэр уехал вчера"), one("Guten Morgen"), other("Мер поїхав учора")]).toEqual(["deu", "rus", "deu", "ukr"])
})

test("knows nothing of digits", () => {
  expect(secondOpinion("extrasmall", ["eng", "deu"])!("123 456")).toBeUndefined()
})

test("is no opinion where it knows one language", () => {
  expect(secondOpinion("extrasmall", ["hin"])).toBeUndefined()
  expect(secondOpinion("extrasmall", ["eng", "glg"])).toBeUndefined()
})
