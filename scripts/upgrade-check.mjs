// npm run upgrade:check [-- --json]: run from the folder of the new release, before it is started:
// what it would do to the database, for how long, whether the old processes may go on meanwhile,
// and whether there is a backup. It changes nothing. Exit code 1: something is to be done first.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readManifests } from './backup/manifest.mjs'
import { inWords } from './doctor/finding.mjs'
import { inProject, projectRoot } from './setup/project.mjs'
import { runCommand } from './setup/steps.mjs'
import { findLocks } from './upgrade/read-changes.mjs'

const USAGE = '用法：npm run upgrade:check [-- --json]'

function readArguments() {
  try {
    return parseArgs({ options: { json: { type: 'boolean', default: false } } }).values
  } catch {
    throw new Error(USAGE)
  }
}

function readBackup() {
  const { HEYI_BACKUP_DIR: folder } = process.env
  if (!folder) return { is: 'not_set_up' }
  try {
    const newest = readManifests(resolve(projectRoot, folder), null).backups.at(-1)
    return newest ? { is: 'kept', id: newest.id, endedAt: newest.endedAt } : { is: 'none' }
  } catch (error) {
    return { is: 'unreadable', words: error.message }
  }
}

const SIZES = `SELECT relname AS name, pg_total_relation_size(oid)::float8 AS bytes FROM pg_class
  WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')`
const LONGEST = `SELECT coalesce(max(extract(epoch FROM now() - xact_start)), 0)::integer AS seconds
  FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`

async function readFacts(client) {
  const { findChanged, readFunctions } = await import('./setup/functions.mjs')
  const { readMigrations, readStart } = await import('./setup/migrations.mjs')
  const [migrations, functions] = [readMigrations(), readFunctions()]
  const { program, applied, releases, decision } = await readStart(client, migrations, functions)
  const { rows: sizes } = await client.query(SIZES)
  const bytesOf = new Map(sizes.map(({ name, bytes }) => [name, bytes]))
  const pending = decision.pending ?? []
  const steps = releases.flatMap((release) => release.steps)
  return {
    program,
    decision,
    pending,
    files: await findChanged(client, functions, program.migration),
    locks: migrations
      .filter(({ name }) => pending.includes(name))
      .flatMap(({ name, sql }) =>
        findLocks(sql)
          .filter(({ table }) => bytesOf.has(table))
          .map((lock) => ({ ...lock, migration: name, bytes: bytesOf.get(lock.table) })),
      ),
    lastFunctionsMs: steps.findLast(({ step }) => step.endsWith('函数文件'))?.ms ?? null,
    oldest: applied.at(-1)?.name ?? '',
    longestSeconds: (await client.query(LONGEST)).rows[0].seconds,
    backup: readBackup(),
    nowMs: Date.now(),
  }
}

await runCommand(async () => {
  const { json: isJson } = readArguments()
  const secrets = inProject('.env.local')
  if (existsSync(secrets)) process.loadEnvFile(secrets)
  const { withClient } = await import('./setup/databases.mjs')
  const { withPresentDatabase } = await import('./setup/ready-database.mjs')
  const { judgeUpgrade } = await import('./upgrade/judge-upgrade.mjs')
  const facts = await withPresentDatabase((ownerUrl) => withClient(ownerUrl, readFacts))
  const findings = judgeUpgrade(facts)
  const isReady = findings.every(({ state }) => state !== 'bad')
  if (isJson) console.log(JSON.stringify({ isReady, findings }))
  else {
    console.log(findings.map(inWords).join('\n'))
    console.log(isReady ? '\n可以升级。' : '\n请先办好“不行”的各项。')
  }
  if (!isReady) process.exitCode = 1
})
