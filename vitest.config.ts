import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts'],
    restoreMocks: true,
    // A busy machine is no reason to fail: the clock only ends what hangs.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
