import { expect, it } from "vitest"
import { isSection } from "./buttons.ts"
import { sectionWords } from "./words.ts"

it("knows every section, however it is written, by its first letter", () => {
  const forms = (word: string) => [word, word.toUpperCase(), word[0]!.toUpperCase() + word.slice(1)].filter((form) => form.length <= 40 && form.toLowerCase() === word)
  expect(Array.from(sectionWords).flatMap(forms).filter((form) => !isSection(form))).toEqual([])
  expect(["bridge", "", "|", "9"].filter(isSection)).toEqual([])
})
