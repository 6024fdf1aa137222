import { defineConfig, devices } from '@playwright/test'
import { SLOW_CAMERA_ARGS } from './scripts/drills/fake-devices.mjs'

// `npm test` starts the built application, once per worker and each on a database of its own, and
// says where (HEYI_E2E_STAGES, read in __tests__/e2e/stage.ts): this file starts nothing. A file
// named *.desktop.spec.ts or *.phone.spec.ts runs in that project alone (the longest in one of
// their own), any other *.spec.ts in both. All have made-up devices, so that one browser serves
// them. The whole of Chromium prepares the list under its address bar for every window, in a
// process of its own, which takes as long as a page: no test types an address. Only the last switch
// of this name counts, so that Playwright's own features are named again.
const WITHOUT = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...['HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding'],
  ...['ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect'],
  ...['OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch'],
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
]
const launchOptions = {
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: [...SLOW_CAMERA_ARGS, `--disable-features=${WITHOUT.join()}`],
}

const DESK = { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } }

/**
 * Tests of minutes, which come first: at the end the other workers would wait for them. One of the
 * three with sound and pictures is among them: two at once are more than two cores carry.
 */
const LONGEST = ['isolation', 'recorder', 'routes'].map((name) => `**/${name}.desktop.spec.ts`)

export default defineConfig({
  testDir: '__tests__/e2e',
  outputDir: '.data/playwright',
  workers: JSON.parse(process.env.HEYI_E2E_STAGES ?? '[0]').length,
  // how long a test takes depends on the machine; this only ends what hangs
  timeout: 900_000,
  // so does this: at a load of thirty a page drew its chart after half a minute
  expect: { timeout: 120_000 },
  forbidOnly: true,
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.HEYI_E2E_REPORT ?? '.data/playwright.json' }],
  ],
  use: {
    // a button that is not there, or a page that does not come, ends its test, and not the run
    actionTimeout: 120_000,
    navigationTimeout: 120_000,
    launchOptions,
    // what moves is drawn sixty times a second, and a press waits until it rests
    contextOptions: { reducedMotion: 'reduce' },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'longest', testMatch: LONGEST, use: DESK },
    {
      name: 'phone',
      testIgnore: '**/*.desktop.spec.ts',
      // one pixel for one of a style sheet: nothing here looks at finer ones, which take longer
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 }, deviceScaleFactor: 1 },
    },
    { name: 'desktop', testIgnore: ['**/*.phone.spec.ts', ...LONGEST], use: DESK },
  ],
})
