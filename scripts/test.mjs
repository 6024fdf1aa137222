// npm test: from a fresh clone to one line `N passed, N failed`. For developers: npm test --
// --only=build|types|lint|format|doors|unit|components|db|slow|database|jest|e2e, with further
// arguments for jest or Playwright behind it. `npm test -- --randomize` runs all, jest in random
// order.
import { runVisibly } from './setup/commands.mjs'
import { installDependencies } from './setup/dependencies.mjs'
import { assertNodeVersion, keptNode } from './setup/node-version.mjs'
import { ensureSecrets } from './setup/secrets.mjs'
import { runCommand, step } from './setup/steps.mjs'
import { ensureBrowser } from './testing/browser.mjs'
import { printFailures } from './testing/failures.mjs'

assertNodeVersion()

const only = process.argv.find((arg) => arg.startsWith('--only='))?.slice('--only='.length)
const passedOn = process.argv.slice(2).filter((arg) => !arg.startsWith('--only='))
const total = { passed: 0, failed: 0, failures: [] }
let isHandedOver = false

/**
 * The packages and, where it is needed, the browser: from two places, which are waited for at once.
 * What is wrong with the browser is said by the suite that needs it.
 */
async function installAll() {
  const isBrowserNeeded = only === undefined || only === 'e2e'
  const browser = isBrowserNeeded ? ensureBrowser().catch(() => undefined) : null
  await Promise.all([installDependencies(), browser])
}

await runCommand(async () => {
  try {
    await step('准备密钥', ensureSecrets)
    await step('安装依赖', installAll)
    const newer = keptNode()
    isHandedOver = newer !== null
    if (isHandedOver) {
      process.exitCode = await runVisibly(newer, process.argv.slice(1))
      return
    }
    const { runSuites } = await import('./testing/suites.mjs')
    await runSuites({ only, passedOn, total })
  } catch (error) {
    // what could not even start is not a passed test
    total.failed += 1
    throw error
  }
})

if (!isHandedOver) {
  if (total.failed > 0 || total.passed === 0) process.exitCode = 1
  printFailures(total.failures)
  console.log(`${total.passed} passed, ${total.failed} failed`)
}
