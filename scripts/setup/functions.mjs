// Applies prisma/functions: functions, triggers, policies and privileges as they are today. Unlike
// a migration, a file is edited in place and applied again as a whole.
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { takeStep } from './lock-times.mjs'
import { inProject } from './project.mjs'
import { describeSqlError } from './sql-error.mjs'

// A schema of its own, in which no role of the application has any right.
const TABLE = `CREATE SCHEMA IF NOT EXISTS setup;
  CREATE TABLE IF NOT EXISTS setup.applied_functions (
    file TEXT PRIMARY KEY, checksum TEXT NOT NULL, applied_at TIMESTAMPTZ NOT NULL DEFAULT now())`

/**
 * The files of the folder in the order of their names, which is the order they are applied in.
 * @returns {{ name: string, sql: string }[]}
 */
export function readFunctions(folder = inProject('prisma', 'functions')) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ name, sql: readFileSync(`${folder}/${name}`, 'utf8') }))
}

/** What every other file is built with: the reset of a table, and the rules that policies share. */
const BASE = '010-access.sql'

/**
 * The mark by which a file is known to be applied. A migration may drop what a file made (a table
 * with its policies), and the base is part of what the others make: after either, every file is
 * applied again.
 */
function checksumsOf(files, lastMigration) {
  const base = files.find(({ name }) => name === BASE)?.sql ?? ''
  return new Map(
    files.map(({ name, sql }) => [
      name,
      createHash('sha256').update([lastMigration, base, sql].join('\n')).digest('hex'),
    ]),
  )
}

const DEFINITION = /^CREATE (?:OR REPLACE )?(?:FUNCTION|PROCEDURE) (heyi_\w+)/gm

/**
 * Drops the functions that no file defines any more, and forgets files that are gone: the folder is
 * all there is.
 */
async function dropUndefined(client, files) {
  const defined = files.flatMap(({ sql }) => [...sql.matchAll(DEFINITION)].map(([, name]) => name))
  const { rows } = await client.query(
    `SELECT oid::regprocedure::text AS signature FROM pg_proc
     WHERE pronamespace = 'public'::regnamespace AND starts_with(proname, 'heyi_')
       AND proname <> ALL ($1)`,
    [defined],
  )
  for (const { signature } of rows) await client.query(`DROP ROUTINE ${signature}`)
  await client.query('DELETE FROM setup.applied_functions WHERE file <> ALL ($1)', [
    files.map(({ name }) => name),
  ])
}

/**
 * Applies the files that changed since they were last applied, all in one transaction. The caller
 * holds the lock on migrations.
 * @param {import('pg').Client} client of the role that owns the tables
 * @param {{ name: string, sql: string }[]} files
 * @param {string} lastMigration name of the newest migration that is applied
 * @param {number[]} tables of readTablesInUse
 * @returns {Promise<{ files: string[], step: import('./lock-times.mjs').Step | null }>} names of
 *   the files that were applied now, and which tables were locked for how long
 * @throws Error with a sentence naming file and line that failed; then nothing has changed
 */
export async function applyFunctions(client, files, lastMigration, tables) {
  await client.query(TABLE)
  const changed = await findChanged(client, files, lastMigration)
  if (changed.length === 0) return { files: [], step: null }
  const checksums = checksumsOf(files, lastMigration)
  let current
  try {
    const step = await takeStep(client, `${changed.length} 个函数文件`, tables, async () => {
      for (current of changed) {
        await client.query(current.sql)
        await client.query(
          `INSERT INTO setup.applied_functions (file, checksum) VALUES ($1, $2)
           ON CONFLICT (file) DO UPDATE SET checksum = EXCLUDED.checksum, applied_at = now()`,
          [current.name, checksums.get(current.name)],
        )
      }
      current = undefined
      await dropUndefined(client, files)
    })
    return { files: changed.map(({ name }) => name), step }
  } catch (error) {
    throw new Error(
      `prisma/functions/${current?.name ?? ''} ${describeSqlError(error, current?.sql)}`,
    )
  }
}

/**
 * The files whose text is not the one that was applied last; all where none was.
 * @returns {Promise<{ name: string, sql: string }[]>}
 */
export async function findChanged(client, files, lastMigration) {
  const { rows: found } = await client.query(
    `SELECT to_regclass('setup.applied_functions') IS NOT NULL AS "isThere"`,
  )
  if (!found[0].isThere) return files
  const { rows } = await client.query('SELECT file, checksum FROM setup.applied_functions')
  const applied = new Map(rows.map(({ file, checksum }) => [file, checksum]))
  const checksums = checksumsOf(files, lastMigration)
  return files.filter(({ name }) => applied.get(name) !== checksums.get(name))
}
