/** The line stages of `pipelines/news.ts` as a cleaner of labelled pages. */
import { step } from "../../src/Pass.ts"
import type { Stage } from "../../src/Stage.ts"
import { stripCredits } from "../../src/stages/strip-credits.ts"
import { stripFurniture } from "../../src/stages/strip-furniture.ts"
import { stripHeadlines } from "../../src/stages/strip-headlines.ts"
import { page as document } from "../../src/testing.ts"
import { View } from "../../src/View.ts"
import type { LineCleaner } from "./lineScore.ts"

/** The text is all that a stage is given of a page: title and labels would tell the answer. */
export const cleanerOf = (stages: ReadonlyArray<Stage>): LineCleaner => ({ lines }) => {
  let view = View.of(document(lines.join("\n")))
  for (const stage of stages) view = step(stage, view).view
  const left: Array<string | null> = lines.map(() => null)
  for (const { n, text } of view.lines) left[n] = text
  return left
}

export const winnow: LineCleaner = cleanerOf([stripHeadlines(), stripCredits({ captions: "strip" }), stripFurniture()])
