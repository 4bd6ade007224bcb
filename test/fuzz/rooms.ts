/** What is tried, and how often in the short check. */
import type { Chance } from "./hostile.ts"
import { nights } from "./nights.ts"
import { written } from "./sinks.ts"
import { anyBytes, encoded, jsonLines, tables } from "./sources.ts"
import { across, alone, together } from "./stages.ts"

interface Room {
  /** Throws when something is not as it must be. */
  readonly trial: (chance: Chance) => void | Promise<void>
  /** Trials in the short check. */
  readonly short: number
}

export const rooms: Readonly<Record<string, Room>> = {
  "JSON Lines, packed, cut and read on": { trial: jsonLines, short: 6 },
  "JSON Lines in UTF-16": { trial: encoded, short: 10 },
  "tables with broken rows": { trial: tables, short: 20 },
  "bytes that are no format": { trial: anyBytes, short: 3 },
  "stages alone": { trial: alone, short: 2 },
  "stages together": { trial: together, short: 6 },
  "stages that look at all documents": { trial: across, short: 10 },
  "sinks, read back": { trial: written, short: 10 },
  "whole nights": { trial: nights, short: 1 }
}
