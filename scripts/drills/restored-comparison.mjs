// Two databases and two folders of files, compared without relying on any order of rows.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { withClient } from '../setup/databases.mjs'

const TABLES = `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
  ORDER BY 1`

/** Of every table, how many rows it has and the sum of their hashes. */
export const digestTables = (url) =>
  withClient(url, async (client) => {
    const { rows: tables } = await client.query(TABLES)
    const digests = {}
    for (const { name } of tables) {
      const { rows } = await client.query(
        `SELECT count(*)::text AS rows,
           coalesce(sum(hashtextextended(t::text, 7)::numeric), 0)::text AS sum FROM ${name} t`,
      )
      digests[name] = rows[0]
    }
    return digests
  })

/** Of every stored file, the hash of its bytes as they are stored. */
export function digestFiles(folder) {
  const digests = {}
  for (const subfolder of existsSync(folder) ? readdirSync(folder) : [])
    for (const name of readdirSync(join(folder, subfolder)))
      digests[name] = createHash('sha256')
        .update(readFileSync(join(folder, subfolder, name)))
        .digest('hex')
  return digests
}

/** Names in which two lists of digests differ. */
export function differences(before, after) {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  const same = (name) => JSON.stringify(before[name]) === JSON.stringify(after[name])
  return [...names].filter((name) => !same(name))
}
