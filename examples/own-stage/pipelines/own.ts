/** A pipeline with a stage of one's own among Winnow's. In a project beside the checkout, `../../../src/index.ts` is the way from here to Winnow's `src`. */
import { detectLanguage, dropDuplicates, dropNearDuplicates, normaliseText, Pipeline, Sink, Source, stripCredits, stripFurniture, stripHeadlines } from "../../../src/index.ts"
import { stripWeather } from "../stages/strip-weather.ts"

export default Pipeline.make("own", {
  source: Source.files("data/*.jsonl"),
  stages: [
    normaliseText(),
    stripWeather({ most: 3 }),
    stripHeadlines(),
    stripCredits(),
    stripFurniture(),
    detectLanguage(),
    dropDuplicates(),
    dropNearDuplicates()
  ],
  sinks: [Sink.jsonl()]
})
