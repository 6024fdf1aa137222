// Applies prisma/migrations as `prisma migrate deploy` would: same table, same checksums, same
// advisory lock; but each migration and its record share one transaction, so that a failed or
// killed one leaves nothing behind.
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { withClient } from './databases.mjs'
import { applyFunctions, readFunctions } from './functions.mjs'
import { inProject } from './project.mjs'
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

function assertSameHistory(applied, migrations) {
  const known = new Map(migrations.map(({ name, checksum }) => [name, checksum]))
  for (const { migration_name: name, checksum, finished_at: finishedAt } of applied) {
    if (!finishedAt)
      throw new Error(
        `数据库迁移 ${name} 上次没有完成。请用 prisma migrate resolve 说明其结果后重试。`,
      )
    if (!known.has(name))
      throw new Error(
        `数据库中已有迁移 ${name}，而本程序没有它：数据库比程序新。请使用更新的程序版本。`,
      )
    if (known.get(name) !== checksum)
      throw new Error(`数据库迁移 ${name} 在应用之后被修改过。请恢复原文件，另写新的迁移。`)
  }
}

async function applyOne(client, { name, sql, checksum }) {
  try {
    await client.query('BEGIN')
    // a migration that cannot get its lock gives up, rather than keep the running application
    // waiting behind it
    await client.query("SET LOCAL lock_timeout = '15s'")
    await client.query(sql)
    await client.query(
      `INSERT INTO public._prisma_migrations (id, checksum, migration_name, finished_at,
        applied_steps_count)
       VALUES ($1, $2, $3, now(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw new Error(`数据库迁移 ${name} ${describeSqlError(error, sql)}`)
  }
}

/**
 * Brings a database to the newest migration and the present functions and policies.
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
  return withClient(ownerUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK])
    await client.query(TABLE)
    const { rows } = await client.query(
      `SELECT migration_name, checksum, finished_at FROM _prisma_migrations
        WHERE rolled_back_at IS NULL`,
    )
    assertSameHistory(rows, migrations)
    const done = new Set(rows.map((row) => row.migration_name))
    const pending = migrations.filter(({ name }) => !done.has(name))
    for (const migration of pending) await applyOne(client, migration)
    return {
      migrations: pending.map(({ name }) => name),
      functions: await applyFunctions(client, functions, migrations.at(-1)?.name ?? ''),
    }
  })
}
