import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts", "bench/**/*.test.ts"],
    exclude: ["test/chaos/**"],
    // Tests that start the command itself wait for a process; a loaded machine is slow at that.
    testTimeout: 60_000,
    hookTimeout: 60_000
  }
})
