import { defineConfig } from "vitest/config"

/** The report of a run in a real browser. Not part of `npm test`: not every machine has one. */
export default defineConfig({
  test: {
    include: ["test/browser/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 300_000
  }
})
