import { defineConfig } from '@playwright/test'
import { chromiumAdvice, chromiumFlags, findChromium } from './src/tooling/find-chromium.mjs'

const executablePath = findChromium()
if (!executablePath) throw new Error(chromiumAdvice)

// No traces: recording them is a tenth of the run. `npx playwright test --trace on FILE` shows one journey.
export default defineConfig({
  testDir: './e2e',
  testMatch: '*.spec.ts',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    actionTimeout: 15_000,
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args: chromiumFlags },
  },
})
