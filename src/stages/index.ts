/** All stages, in the order in which a pipeline usually has them. */
import type { Definition } from "../Stage.ts"
import { detectLanguage } from "./detect-language.ts"
import { dropDuplicates } from "./drop-duplicates.ts"
import { dropEmpty } from "./drop-empty.ts"
import { dropNearDuplicates } from "./drop-near-duplicates.ts"
import { dropShort } from "./drop-short.ts"
import { normaliseText } from "./normalise-text.ts"
import { stripCredits } from "./strip-credits.ts"
import { stripFurniture } from "./strip-furniture.ts"
import { stripHeadlines } from "./strip-headlines.ts"
import { stripRepeatedLines } from "./strip-repeated-lines.ts"

export const definitions: ReadonlyArray<Definition> = [
  normaliseText,
  stripHeadlines,
  stripCredits,
  stripFurniture,
  stripRepeatedLines,
  detectLanguage,
  dropShort,
  dropEmpty,
  dropDuplicates,
  dropNearDuplicates
]

export { detectLanguage, dropDuplicates, dropEmpty, dropNearDuplicates, dropShort, normaliseText, stripCredits, stripFurniture, stripHeadlines, stripRepeatedLines }
