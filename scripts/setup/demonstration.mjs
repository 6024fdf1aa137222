// The first data of a new database: demonstration data, or nothing where HEYI_DEMO=off.
import { existsSync } from 'node:fs'
import { typescriptArguments } from './app-environment.mjs'
import { runQuietly } from './commands.mjs'
import { withClient } from './databases.mjs'
import { inData, inProject } from './project.mjs'

const SEED = 'prisma/seed/seed.ts'

/** Whether the operator wants no demonstration data. */
export const isDemonstrationOff = () => process.env.HEYI_DEMO === 'off'

// Row-level security is forced on the owner too and would show it empty tables. The size of the
// file tells a table that never held a row; otherwise one is looked for with the policies off,
// which PostgreSQL refuses rather than answer wrongly.
async function isEmpty(client, table) {
  const { rows } = await client.query('SELECT pg_relation_size($1::regclass) = 0 AS untouched', [
    `public.${table}`,
  ])
  if (rows[0].untouched) return true
  try {
    await client.query('SET row_security = off')
    const { rowCount } = await client.query(`SELECT 1 FROM public.${table} LIMIT 1`)
    return rowCount === 0
  } catch (error) {
    // 42501: we may not know, so it counts as filled
    if (error.code === '42501') return false
    throw error
  }
}

/** Whether no account and no court was ever made in this database. */
export const isNewDatabase = (ownerUrl) =>
  withClient(
    ownerUrl,
    async (client) => (await isEmpty(client, 'accounts')) && (await isEmpty(client, 'courts')),
  )

/** Whether somebody could sign in. */
export const hasAccount = (ownerUrl) =>
  withClient(ownerUrl, async (client) => !(await isEmpty(client, 'accounts')))

/**
 * Fills a database with the demonstration data. Its accounts are written where `env` says, or
 * beside the other data of the installation.
 * @throws Error with the seed's own words when it fails
 */
export async function seedDemonstration(env) {
  if (!existsSync(inProject(SEED))) throw new Error(`没有找到 ${SEED}。`)
  await runQuietly(process.execPath, typescriptArguments(SEED), {
    HEYI_DEMO_ACCOUNTS_FILE: inData('demo-accounts.json'),
    ...env,
  })
}
