// npm run drill:systemd [-- --release 发布包]: a machine of its own, in namespaces of this one:
// systemd is its first process, it has no network but itself and no Node.js. The release of this
// commit (or the one named) is installed by the commands of docs/operations, with the units of
// deploy/ and a PostgreSQL of its own; then its bad days: killed, changed over to several
// processes, backed up, its power cut. Prints `all units`. Needs root and systemd.
import { ownFolder, removeOwnData } from './drills/own-data-folder.mjs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { machineInWords } from './drills/drill-options.mjs'
import { installDependencies } from './setup/dependencies.mjs'
import { assertNodeVersion } from './setup/node-version.mjs'
import { runCommand, step } from './setup/steps.mjs'

assertNodeVersion()

await runCommand(async () => {
  const { values } = parseArgs({ options: { release: { type: 'string' } } })
  await installDependencies()
  const { assertOwnMachine, makeOwnMachine } = await import('./drills/own-machine.mjs')
  const { walkOnMachine } = await import('./drills/machine-walk.mjs')
  const { makeRelease } = await import('./release/make-release.mjs')
  assertOwnMachine()
  let machine = null
  try {
    const archive = values.release
      ? resolve(values.release)
      : await makeRelease(process.arch, join(ownFolder, 'releases'))
    machine = makeOwnMachine(join(ownFolder, 'machine'))
    await step('开机', machine.switchOn)
    await walkOnMachine(machine, archive)
    console.log(`all units\n${machineInWords()}`)
  } finally {
    await machine?.pullPlug()
    await removeOwnData()
  }
})
