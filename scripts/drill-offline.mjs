// npm run drill:offline: the release of this commit for this machine's processor is made, its sum
// is checked, it is unpacked elsewhere and started without any network but the machine's own, until
// its first administrator can sign in. Needs root, which alone may take the network away.
import { ownFolder, removeOwnData } from './drills/own-data-folder.mjs'
import { execFileSync } from 'node:child_process'
import { basename, dirname, join } from 'node:path'
import { machineInWords } from './drills/drill-options.mjs'
import { runVisibly } from './setup/commands.mjs'
import { installDependencies } from './setup/dependencies.mjs'
import { assertNodeVersion } from './setup/node-version.mjs'
import { inProject } from './setup/project.mjs'
import { runCommand, step } from './setup/steps.mjs'

assertNodeVersion()

await runCommand(async () => {
  await installDependencies()
  try {
    const { makeRelease } = await import('./release/make-release.mjs')
    const archive = await makeRelease(process.arch, join(ownFolder, 'releases'))
    const [cwd, name] = [dirname(archive), basename(archive)]
    await step('核对校验值并解开', () => {
      execFileSync('sha256sum', ['--check', '--quiet', `${name}.sha256`], { cwd })
      execFileSync('tar', ['-xzf', name, '-C', ownFolder], { cwd })
    })
    const folder = join(ownFolder, name.replace(/\.tar\.gz$/, ''))
    const program = inProject('scripts', 'drills', 'start-offline.mjs')
    process.exitCode = await runVisibly('unshare', ['--net', process.execPath, program, folder])
    console.log(machineInWords())
  } finally {
    await removeOwnData()
  }
})
