// node scripts/with-app.mjs <file.ts> [--] <arguments>: runs an operation script with the environment of the application.
import { appEnvironment, typescriptArguments } from './setup/app-environment.mjs'
import { runVisibly } from './setup/commands.mjs'
import { stopEmbeddedPostgresIfUnused } from './setup/embedded-postgres.mjs'
import { generateClient } from './setup/prisma-client.mjs'
import { readyDatabase } from './setup/ready-database.mjs'
import { runCommand } from './setup/steps.mjs'

await runCommand(async () => {
  const [file, ...rest] = process.argv.slice(2)
  const args = rest[0] === '--' ? rest.slice(1) : rest
  const { appUrl, isStartedHere } = await readyDatabase()
  try {
    await generateClient()
    process.exitCode = await runVisibly(process.execPath, typescriptArguments(file, ...args), appEnvironment({ appUrl }))
  } finally {
    if (isStartedHere) await stopEmbeddedPostgresIfUnused()
  }
})
