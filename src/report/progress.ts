/** One line that says how far a run is, on a terminal only. */
import { styled } from "./terminal.ts"

export const progressOn = (stream: NodeJS.WriteStream) => {
  if (!stream.isTTY) return { update: () => {}, clear: () => {} }
  return {
    update: (phase: string, done: number, of: number) => {
      stream.write(`\r\x1b[K${styled("dim", `${phase}${of > 1 ? ` ${done}/${of}` : ""}`, stream)}`)
    },
    clear: () => {
      stream.write("\r\x1b[K")
    }
  }
}
