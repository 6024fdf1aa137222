// node scripts/with-app.mjs <file.ts> [--] <arguments>: runs an operation script with the
// environment of the application.
import { installDependencies } from './setup/dependencies.mjs'
import { assertNodeVersion } from './setup/node-version.mjs'
import { runCommand } from './setup/steps.mjs'

assertNodeVersion()

async function runWithApplication(file, args) {
  const { appEnvironment, typescriptArguments } = await import('./setup/app-environment.mjs')
  const { runVisibly } = await import('./setup/commands.mjs')
  const { stopEmbeddedPostgresIfUnused } = await import('./setup/embedded-postgres.mjs')
  const { generateClient } = await import('./setup/prisma-client.mjs')
  const { readyDatabase } = await import('./setup/ready-database.mjs')
  const { urls, isStartedHere } = await readyDatabase()
  try {
    await generateClient()
    return await runVisibly(
      process.execPath,
      typescriptArguments(file, ...args),
      appEnvironment({ urls }),
    )
  } finally {
    if (isStartedHere) await stopEmbeddedPostgresIfUnused()
  }
}

await runCommand(async () => {
  const [file, ...rest] = process.argv.slice(2)
  await installDependencies()
  process.exitCode = await runWithApplication(file, rest[0] === '--' ? rest.slice(1) : rest)
})
