import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts", "bench/**/*.test.ts", "examples/**/*.test.ts"],
    exclude: ["test/chaos/**", "test/fuzz/**", "test/readers/**", "test/slurm/**", "test/browser/**"],
    // Most tests wait for commands that they start: one core less for the tests themselves costs more than it saves.
    maxWorkers: "100%",
    // Tests that start the command itself wait for a process; a loaded machine is slow at that.
    testTimeout: 180_000,
    hookTimeout: 180_000
  }
})
