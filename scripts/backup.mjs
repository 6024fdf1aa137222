// npm run backup:create | backup:follow | backup:list | backup:verify | backup:thin |
// backup:restore.
// Exit code 0: done and sound; 1: failed, or something is wrong with a backup; 2: wrong options.
import { given } from './backup/options.mjs'
import { installDependencies } from './setup/dependencies.mjs'
import { assertNodeVersion } from './setup/node-version.mjs'
import { runCommand } from './setup/steps.mjs'

assertNodeVersion()

await runCommand(async () => {
  await installDependencies()
  const { runBackupCommand } = await import('./backup/commands.mjs')
  process.exitCode = await runBackupCommand(given.name, given.values)
})
