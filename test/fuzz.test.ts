/** A few trials of every room, the same each time; `npm run test:fuzz` goes on for minutes, with other seeds. */
import { test } from "vitest"
import { rooms } from "./fuzz/rooms.ts"
import { Chance } from "./fuzz/hostile.ts"

const seed = 20260102

test.each(Object.entries(rooms))("%s", async (_, { trial, short }) => {
  for (let i = 0; i < short; i++) await trial(new Chance(seed + i))
})
