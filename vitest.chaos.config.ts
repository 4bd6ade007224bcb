import { defineConfig } from "vitest/config"

/** Long checks, not part of `npm test`: runs that are killed at random, disks that are full. */
export default defineConfig({
  test: {
    include: ["test/chaos/**/*.test.ts"],
    testTimeout: 300_000,
    hookTimeout: 300_000
  }
})
