// Which release of the product applied what to this database, noted by each in the schema `setup`,
// in which no role of the application has any right.
import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { inProject, projectRoot } from './project.mjs'

const TABLE = `CREATE SCHEMA IF NOT EXISTS setup;
  CREATE TABLE IF NOT EXISTS setup.releases (
    number INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    version TEXT NOT NULL, commit TEXT, migration TEXT NOT NULL, functions TEXT NOT NULL,
    compatible_since TEXT NOT NULL, steps JSONB NOT NULL,
    applied_at TIMESTAMPTZ NOT NULL DEFAULT now())`

const readJson = (...parts) => JSON.parse(readFileSync(inProject(...parts), 'utf8'))

/** The commit of an archive, or of a clone; null where neither says. */
function findCommit() {
  if (existsSync(inProject('RELEASE.json'))) return readJson('RELEASE.json').commit
  if (!existsSync(inProject('.git'))) return null
  try {
    const options = { cwd: projectRoot, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }
    return execFileSync('git', ['rev-parse', 'HEAD'], options).trim()
  } catch {
    return null
  }
}

/** SHA-256 over the names and texts of the function files. */
export function digestOf(functions) {
  const hash = createHash('sha256')
  for (const { name, sql } of functions) hash.update(`${name}\0${sql.length}\0${sql}`)
  return hash.digest('hex')
}

/**
 * What this program is, for the record.
 * @param {{ name: string }[]} migrations
 * @param {{ name: string, sql: string }[]} functions
 * @returns {Omit<import('./decide-start.mjs').Release, 'appliedAt'>}
 */
export const describeProgram = (migrations, functions) => ({
  version: readJson('package.json').version,
  commit: findCommit(),
  migration: migrations.at(-1)?.name ?? '',
  functions: digestOf(functions),
  compatibleSince: readJson('prisma', 'release.json').compatibleSince,
})

/** `0.1.0（0170_parameters）`, as backups name a program. */
export const releaseInWords = ({ version, migration }) => `${version}（${migration}）`

/**
 * What the releases noted, the oldest first; empty where none has noted anything yet.
 * @param {import('pg').Client} client of the role that owns the tables
 * @returns {Promise<(import('./decide-start.mjs').Release & { steps: object[] })[]>}
 */
export async function readReleases(client) {
  const { rows: found } = await client.query(
    `SELECT to_regclass('setup.releases') IS NOT NULL AS "isThere"`,
  )
  if (!found[0].isThere) return []
  const { rows } = await client.query(
    `SELECT version, commit, migration, functions, compatible_since AS "compatibleSince", steps,
       applied_at AS "appliedAt" FROM setup.releases ORDER BY number`,
  )
  return rows
}

/**
 * Notes that this release was applied, unless it is the newest already and changed nothing.
 * @param {import('pg').Client} client of the role that owns the tables
 * @param {ReturnType<typeof describeProgram>} program
 * @param {object[]} steps what was done and how long tables were locked (lock-times.mjs)
 */
export async function noteRelease(client, program, steps) {
  const newest = (await readReleases(client)).at(-1)
  const isNoted =
    newest?.functions === program.functions &&
    newest.migration === program.migration &&
    newest.compatibleSince === program.compatibleSince
  if (isNoted && steps.length === 0) return
  await client.query(TABLE)
  await client.query(
    `INSERT INTO setup.releases (version, commit, migration, functions, compatible_since, steps)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [
      program.version,
      program.commit,
      program.migration,
      program.functions,
      program.compatibleSince,
      JSON.stringify(steps),
    ],
  )
}
