/**
 * Whether all that was written to a stream got there. Node's console tells nobody when a write fails: a command whose output goes to a
 * full device would end well.
 */
import type { Writable } from "node:stream"

/**
 * Watches a stream from now on; without this, an error of the stream ends the process in the middle of its work. The function that is
 * returned waits for what was written, and says in a sentence why some of it was lost. A reader that went away (`| head`) has lost nothing.
 */
export const watched = (stream: Writable): (tell: (loss: string | undefined) => void) => void => {
  let lost: NodeJS.ErrnoException | undefined
  stream.on("error", (error) => lost ??= error)
  return (tell) => {
    stream.write("", (error) => {
      const { code, message } = lost ?? (error as NodeJS.ErrnoException | null | undefined) ?? {}
      tell(message === undefined || code === "EPIPE" ? undefined : lossOf(message))
    })
  }
}

/** The sentence for an error of writing. */
export const lossOf = (message: string): string => `standard output could not be written: ${message}`
