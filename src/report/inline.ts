/** Scraped text within a line of a terminal. */
import { harmless } from "./terminal.ts"

/** As `harmless`, and without line ends and tabs, so that an id cannot begin a line of its own. */
export const inline = (text: string): string => harmless(text).replaceAll("\n", "\\n").replaceAll("\t", "\\t")
