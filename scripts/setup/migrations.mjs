// Applies prisma/migrations as `prisma migrate deploy` would: same table, same checksums, same
// advisory lock; but each migration and its record share one transaction, so that a failed or
// killed one leaves nothing behind.
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { withClient } from './databases.mjs'
import { decideStart } from './decide-start.mjs'
import { applyFunctions, readFunctions } from './functions.mjs'
import { readTablesInUse, takeStep } from './lock-times.mjs'
import { inProject } from './project.mjs'
import { describeProgram, noteRelease, readReleases } from './releases.mjs'
import { describeSqlError } from './sql-error.mjs'

const PRISMA_LOCK = 72707369

const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`

/**
 * The migrations of the folder in the order of their names.
 * @returns {{ name: string, sql: string, checksum: string }[]}
 */
export function readMigrations(folder = inProject('prisma', 'migrations')) {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
  return names
    .sort()
    .filter((name) => existsSync(`${folder}/${name}/migration.sql`))
    .map((name) => {
      const sql = readFileSync(`${folder}/${name}/migration.sql`, 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

async function readApplied(client) {
  const { rows: found } = await client.query(
    `SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS "isThere"`,
  )
  if (!found[0].isThere) return []
  const { rows } = await client.query(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS "isFinished"
     FROM public._prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  )
  return rows
}

/**
 * What this program is to do with the database; changes nothing.
 * @param {import('pg').Client} client of the role that owns the tables
 */
export async function readStart(
  client,
  migrations = readMigrations(),
  functions = readFunctions(),
) {
  const [applied, releases] = [await readApplied(client), await readReleases(client)]
  const program = describeProgram(migrations, functions)
  const decision = decideStart({ migrations, functions: program.functions }, { applied, releases })
  return { program, applied, releases, decision }
}

/** @throws Error with a sentence where no program can go on with these migrations */
function assertSound({ is, name }) {
  if (is === 'unfinished')
    throw new Error(
      `数据库迁移 ${name} 上次没有完成。请用 prisma migrate resolve 说明其结果后重试。`,
    )
  if (is === 'edited')
    throw new Error(`数据库迁移 ${name} 在应用之后被修改过。请恢复原文件，另写新的迁移。`)
}

async function applyOne(client, tables, { name, sql, checksum }) {
  try {
    return await takeStep(client, name, tables, async () => {
      await client.query(sql)
      await client.query(
        `INSERT INTO public._prisma_migrations (id, checksum, migration_name, finished_at,
          applied_steps_count)
         VALUES ($1, $2, $3, now(), 1)`,
        [randomUUID(), checksum, name],
      )
    })
  } catch (error) {
    throw new Error(`数据库迁移 ${name} ${describeSqlError(error, sql)}`)
  }
}

async function applyAll(client, pending, migrations, functions) {
  await client.query(TABLE)
  const tables = await readTablesInUse(client)
  const steps = []
  for (const migration of pending) steps.push(await applyOne(client, tables, migration))
  const done = await applyFunctions(client, functions, migrations.at(-1)?.name ?? '', tables)
  if (done.step) steps.push(done.step)
  return { migrations: pending.map(({ name }) => name), functions: done.files, steps }
}

const underLock = (ownerUrl, work) =>
  withClient(ownerUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK])
    return work(client)
  })

const pendingOf = (migrations, { pending }) => {
  const due = new Set(pending)
  return migrations.filter(({ name }) => due.has(name))
}

/**
 * Brings a database to these migrations and these functions and policies, whatever releases worked
 * with it before.
 * @param {string} ownerUrl of the role that owns the tables
 * @param {{ name: string, sql: string, checksum: string }[]} migrations
 * @param {{ name: string, sql: string }[]} functions applied after them; none: the migrations alone
 * @returns {Promise<{ migrations: string[], functions: string[] }>} names of what was applied now
 * @throws Error with a sentence when history and folder disagree, or naming the file and line that
 * failed
 */
export function applyMigrations(
  ownerUrl,
  migrations = readMigrations(),
  functions = readFunctions(),
) {
  return underLock(ownerUrl, async (client) => {
    const decision = decideStart(
      { migrations, functions: '' },
      { applied: await readApplied(client), releases: [] },
    )
    assertSound(decision)
    if (decision.is !== 'apply')
      throw new Error(`数据库中已有迁移 ${decision.unknown.join('、')}。`)
    const pending = pendingOf(migrations, decision)
    const applied = await applyAll(client, pending, migrations, functions)
    return { migrations: applied.migrations, functions: applied.functions }
  })
}

/**
 * Brings a database to this program's structure, and notes this release; or leaves it as it is
 * where a newer release made it and still works with this program. One process at a time does it.
 * @param {string} ownerUrl of the role that owns the tables
 * @param {{ ownFunctions?: boolean, migrations?: object[], functions?: object[] }} options
 *   ownFunctions: functions that a newer release replaced are this program's again, as long as it
 *   brought no migration
 * @returns {Promise<{ is: 'applied', steps: import('./lock-times.mjs').Step[], isNew: boolean }
 *   | { is: 'served' | 'refused', program: object, newer: object[], unknown: string[] }>}
 * @throws Error with a sentence: a migration is unfinished or was edited; naming file and line that
 *   failed
 */
export function bringUp(ownerUrl, options = {}) {
  const { ownFunctions = false } = options
  const { migrations = readMigrations(), functions = readFunctions() } = options
  return underLock(ownerUrl, async (client) => {
    const { program, applied, decision } = await readStart(client, migrations, functions)
    assertSound(decision)
    const isNew = applied.length === 0
    if (decision.is !== 'apply' && !(ownFunctions && decision.unknown.length === 0))
      return { ...decision, program }
    const pending = pendingOf(migrations, { pending: decision.pending ?? [] })
    const { steps } = await applyAll(client, pending, migrations, functions)
    await noteRelease(client, program, steps)
    return { is: 'applied', steps, isNew }
  })
}
