// npm run release [-- --arch x64,arm64 --to <folder>]: for each kind of processor one archive of
// this commit, built, with its packages and its Node.js. It is installed where there is no registry
// (docs/operations/install.md).
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { installDependencies } from './setup/dependencies.mjs'
import { assertNodeVersion } from './setup/node-version.mjs'
import { runCommand } from './setup/steps.mjs'

assertNodeVersion()

await runCommand(async () => {
  const text = (value) => ({ type: 'string', default: value })
  const { values } = parseArgs({ options: { arch: text('x64,arm64'), to: text('.data/releases') } })
  await installDependencies()
  const { makeRelease } = await import('./release/make-release.mjs')
  for (const arch of values.arch.split(',')) await makeRelease(arch, resolve(values.to))
})
