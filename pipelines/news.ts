/** Scraped news, cleaned: what is not the article goes, then what is the same article goes. */
import {
  detectLanguage,
  dropDuplicates,
  dropNearDuplicates,
  dropShort,
  normaliseText,
  Pipeline,
  Sink,
  Source,
  stripCredits,
  stripFurniture,
  stripHeadlines
} from "../src/index.ts"

export default Pipeline.make("news", {
  source: Source.files("data/samples/**/*"),
  stages: [
    normaliseText(),
    stripHeadlines(),
    stripCredits({ captions: "strip" }),
    stripFurniture(),
    detectLanguage(), //             after the strips: the language published is that of the text published
    dropShort({ minLength: 0 }), //  off; raise it to drop texts with fewer letters and digits
    dropDuplicates(), //             after the strips: the same article under another list of headlines is the same text
    dropNearDuplicates({ prefer: "longest" })
  ],
  sinks: [Sink.jsonl(), Sink.csv()]
})
