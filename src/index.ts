/** What a pipeline file imports. */
export * as Pipeline from "./Pipeline.ts"
export * as Sink from "./Sink.ts"
export * as Source from "./Source.ts"
export * as Stage from "./Stage.ts"
/** For the options of a stage of one's own. */
export * as Schema from "effect/Schema"
export * from "./stages/index.ts"
