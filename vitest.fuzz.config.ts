import { defineConfig } from "vitest/config"

/** A long check, not part of `npm test`: hostile files and texts, some minutes of them. */
export default defineConfig({
  test: {
    include: ["test/fuzz/**/*.test.ts"],
    testTimeout: 24 * 3_600_000,
    hookTimeout: 300_000
  }
})
