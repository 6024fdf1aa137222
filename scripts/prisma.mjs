// node scripts/prisma.mjs <arguments>: Prisma's own command on this installation's database, without a download.
// For those who write migrations: `node scripts/prisma.mjs migrate diff --help`.
import { installDependencies } from './setup/dependencies.mjs'
import { runCommand } from './setup/steps.mjs'

await runCommand(async () => {
  await installDependencies()
  const { reachServer } = await import('./setup/ready-database.mjs')
  const { runPrisma } = await import('./setup/prisma-client.mjs')
  const { ownerUrl } = await reachServer()
  process.exitCode = await runPrisma(process.argv.slice(2), ownerUrl)
})
