import { defineConfig, devices } from '@playwright/test'

// `npm test` starts the built application on a database of its own and says where: this file starts nothing.
// A file named *.desktop.spec.ts or *.phone.spec.ts runs in that project alone, any other *.spec.ts in both.
const launchOptions = {
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
}

export default defineConfig({
  testDir: '__tests__/e2e',
  outputDir: '.data/playwright',
  workers: 1,
  timeout: 60_000,
  forbidOnly: true,
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.HEYI_E2E_REPORT ?? '.data/playwright.json' }],
  ],
  use: {
    baseURL: process.env.HEYI_E2E_URL ?? 'http://127.0.0.1:3457',
    launchOptions,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
  projects: [
    {
      name: 'desktop',
      testIgnore: '**/*.phone.spec.ts',
      use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } },
    },
    {
      name: 'phone',
      testIgnore: '**/*.desktop.spec.ts',
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } },
    },
  ],
})
