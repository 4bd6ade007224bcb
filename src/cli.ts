/** Where the command line begins: `commands/winnow.ts`, loaded the short way. */
import { resolveDirectly } from "./Resolution.ts"

resolveDirectly()
await import("./commands/winnow.ts")
