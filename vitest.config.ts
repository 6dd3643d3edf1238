import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    restoreMocks: true,
    // A busy machine is no reason to fail: the clock only ends what hangs.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      // Modules of these rooms keep no state, so that test files may share them: loading them anew for each takes as
      // long as the tests.
      {
        extends: true,
        test: {
          name: 'stateless',
          include: ['src/{core,text,formats,api,server,cli}/**/*.test.ts'],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'others',
          include: ['src/{client,tooling}/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts'],
        },
      },
    ],
  },
})
