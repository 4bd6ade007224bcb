/** Where a pipeline's runs are, for people. */
import { relative } from "node:path"
import type { World } from "../runs/World.ts"

/** A folder as a person would write it here. */
export const shown = ({ dir }: World): string => {
  const near = relative(process.cwd(), dir)
  return near.startsWith("..") ? dir : near
}
