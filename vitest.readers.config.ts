import { defineConfig } from "vitest/config"

/** What is published, read by programs of others. Not part of `npm test`: not every machine has them. */
export default defineConfig({
  test: {
    include: ["test/readers/**/*.test.ts"],
    testTimeout: 300_000,
    hookTimeout: 300_000
  }
})
