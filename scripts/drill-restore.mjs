// npm run drill:restore [-- --cases 1000 --minutes 2]: a machine with so many cases and files is
// backed up and followed while rows and files are added, is killed and loses its disk; what the
// backup gives back is compared with what was there, row by row, file by file, chain by chain.
import { ownFolder, removeOwnData } from './drills/own-data-folder.mjs'
import { parseArgs } from 'node:util'
import { machineInWords, readNumber } from './drills/drill-options.mjs'
import { installDependencies } from './setup/dependencies.mjs'
import { assertNodeVersion } from './setup/node-version.mjs'
import { runCommand } from './setup/steps.mjs'

assertNodeVersion()

const text = (value) => ({ type: 'string', default: String(value) })

await runCommand(async () => {
  const { values } = parseArgs({ options: { cases: text(1_000), minutes: text(2) } })
  const cases = readNumber(values, 'cases', 1_000, 1_000_000)
  const minutes = readNumber(values, 'minutes', 1, 60)
  await installDependencies()
  try {
    const { drillRestore } = await import('./drills/lost-machine.mjs')
    const isSound = await drillRestore({ cases, minutes, folder: ownFolder })
    console.log(machineInWords())
    if (!isSound) process.exitCode = 1
  } finally {
    await removeOwnData()
  }
})
