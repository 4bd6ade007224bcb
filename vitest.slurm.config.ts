import { defineConfig } from "vitest/config"

/** A real Slurm cluster of two nodes on this machine. Not part of `npm test`: its packages are Debian's. */
export default defineConfig({
  test: {
    include: ["test/slurm/**/*.test.ts"],
    testTimeout: 300_000,
    hookTimeout: 120_000
  }
})
