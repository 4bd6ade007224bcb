/** What a pipeline file imports. */
export * as Pipeline from "./Pipeline.ts"
export * as Sink from "./Sink.ts"
export * as Source from "./Source.ts"
export * as Stage from "./Stage.ts"
export * from "./stages/index.ts"
