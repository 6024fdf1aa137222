// npm run drill:operator [-- --pictures 文件夹 --only pages|commands]
// An operator, three administrators and their courts' and institutions' people on an empty machine
// with HEYI_DEMO=off and 两步验证 required. By pages alone to the first accepted referral, every click
// counted; the same by commands, and accounts by SMS links; then the bad days: a backup, a lost
// disk, the restore, a second web process behind nginx, keys exchanged, an administrator who left.
// Each is looked at by someone who works there. Prints the figures and `all steps`; every page is
// photographed. It needs nginx.
import { removeOwnData } from './drills/own-data-folder.mjs'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { machineInWords } from './drills/drill-options.mjs'
import { installDependencies } from './setup/dependencies.mjs'
import { assertNodeVersion } from './setup/node-version.mjs'
import { runCommand, step } from './setup/steps.mjs'

assertNodeVersion()

await runCommand(async () => {
  const { values } = parseArgs({
    options: { pictures: { type: 'string' }, only: { type: 'string' } },
  })
  const folder = resolve(values.pictures ?? mkdtempSync(join(tmpdir(), 'heyi-operator-')))
  mkdirSync(folder, { recursive: true })
  await installDependencies()
  const { chromium } = await import('@playwright/test')
  const { chromiumPath, ensureBrowser } = await import('./testing/browser.mjs')
  const { assertProxy } = await import('./drills/own-proxy.mjs')
  const { walkAsOperator } = await import('./drills/operator-walk.mjs')
  assertProxy()
  await step('准备浏览器', ensureBrowser)
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
  try {
    const isQuick = await walkAsOperator({ browser, folder, only: values.only })
    console.log(`all steps\n${machineInWords()}`)
    if (!isQuick) process.exitCode = 1
  } finally {
    console.log(`照片：${folder}`)
    await browser.close()
    await removeOwnData()
  }
})
