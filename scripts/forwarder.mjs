// npm run forwarder: forwards sound and picture of video conferences with more than four people.
// It gets its own settings and nothing else of the installation: no database, no other key.
import { installDependencies } from './setup/dependencies.mjs'
import { assertNodeVersion } from './setup/node-version.mjs'
import { ensureSecrets } from './setup/secrets.mjs'
import { runCommand } from './setup/steps.mjs'

assertNodeVersion()

const OF_THE_SYSTEM = ['PATH', 'HOME', 'LANG', 'TZ', 'TMPDIR', 'SystemRoot', 'NODE_OPTIONS']

const ownEnvironment = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => name.startsWith('HEYI_FORWARDER_') || OF_THE_SYSTEM.includes(name),
    ),
  )

await runCommand(async () => {
  await ensureSecrets()
  await installDependencies()
  const { runVisibly } = await import('./setup/commands.mjs')
  const program = ['--import', 'tsx', 'scripts/forwarder/main.ts']
  process.exitCode = await runVisibly(process.execPath, program, ownEnvironment())
})
