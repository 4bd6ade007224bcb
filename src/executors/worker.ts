/** Where a worker process begins: `work.ts`, loaded the short way. */
import { resolveDirectly } from "../Resolution.ts"

resolveDirectly()
await import("./work.ts")
