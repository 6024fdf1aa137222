// npm run drill:owner: a PostgreSQL server of its own is made in a folder for this run alone,
// deploy/create-owner.sql is executed on it, and the whole structure is built by an owner that is
// no superuser. Prints `0 guards open`; exit code 1 where one is.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommand, step } from './setup/steps.mjs'

const folder = mkdtempSync(join(tmpdir(), 'heyi-owner-'))
// Before the modules that read it are loaded: they read it once.
process.env.HEYI_DATA_DIR = folder
delete process.env.DATABASE_URL

/** Makes owner and database. @returns {Promise<string>} the owner's URL */
async function createOwner(superUrl) {
  const { withDatabaseName } = await import('./setup/databases.mjs')
  const { executeOwnerFile } = await import('./drills/owner-file.mjs')
  const owner = new URL(withDatabaseName(superUrl, 'heyi'))
  owner.username = 'heyi_owner'
  owner.password = await executeOwnerFile(superUrl)
  return owner.href
}

await runCommand(async () => {
  const { installDependencies } = await import('./setup/dependencies.mjs')
  await installDependencies()
  const { startEmbeddedPostgres, stopEmbeddedPostgres } =
    await import('./setup/embedded-postgres.mjs')
  const { prepareDatabase } = await import('./setup/ready-database.mjs')
  const { findOpenGuards } = await import('./setup/role-guards.mjs')
  const { ensureSecrets } = await import('./setup/secrets.mjs')
  await ensureSecrets()
  const { url } = await step('启动数据库', startEmbeddedPostgres)
  try {
    const ownerUrl = await step('建属主和库', () => createOwner(url))
    const { urls } = await step('更新数据库结构', () => prepareDatabase(ownerUrl))
    const faults = await findOpenGuards(urls)
    for (const fault of faults) console.error(`  ${fault}`)
    console.log(`${faults.length} guards open`)
    if (faults.length > 0) process.exitCode = 1
  } finally {
    await stopEmbeddedPostgres()
    rmSync(folder, { recursive: true, force: true })
  }
})
