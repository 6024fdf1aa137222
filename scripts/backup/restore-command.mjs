// npm run backup:restore: its options, its checks and its words. HEYI_DATA_DIR is set by then.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { typescriptArguments } from '../setup/app-environment.mjs'
import { withClient } from '../setup/databases.mjs'
import { generateClient } from '../setup/prisma-client.mjs'
import { projectRoot } from '../setup/project.mjs'
import { readManifests } from './manifest.mjs'
import { chooseBackup, restoreBackup } from './restore.mjs'
import { nextSteps, resultInWords } from './restored-words.mjs'
import { findTarget, storeOfTarget, writeSettings } from './restore-target.mjs'
import { backupFolder, backupRing } from './settings.mjs'

/** `2026-11-29 10:15`, Beijing time; or an instant with its zone. @throws Error */
export function readMoment(text) {
  const local = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)$/.exec(text)
  const at = new Date(local ? `${local[1]}T${local[2]}+08:00` : text)
  const hasZone = local || /(Z|[+-]\d\d:?\d\d)$/.test(text)
  if (!hasZone || Number.isNaN(at.getTime()))
    throw new Error(`--until ${text} 不是时刻：请写成 "2026-11-29 10:15:00"（北京时间）。`)
  if (at.getTime() > Date.now()) throw new Error(`--until ${text} 还没有到。`)
  return at
}

async function countRows(url) {
  return withClient(url, async (client) => {
    const { rows: tables } = await client.query(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname = 'public'`,
    )
    let rows = 0
    for (const { name } of tables)
      rows += Number((await client.query(`SELECT count(*) AS n FROM ${name}`)).rows[0].n)
    const waiting = await client.query(
      "SELECT count(*)::int AS n FROM outbox WHERE state = 'waiting'",
    )
    return { tables: tables.length, rows, waitingMessages: waiting.rows[0].n }
  })
}

/** The application reads what was restored, with the restored keys. */
async function check({ url, settings, store }, superuser) {
  const env = {
    ...process.env,
    ...settings.environment,
    DATABASE_URL: '',
    HEYI_DATABASE_URL: url('heyi_web'),
    HEYI_JOB_DATABASE_URL: url('heyi_login'),
    HEYI_FILES_DIR: store,
    HEYI_LOG_LEVEL: 'silent',
    NODE_ENV: 'production',
    AUTH_TRUST_HOST: 'true',
  }
  const { stdout } = await promisify(execFile)(
    process.execPath,
    typescriptArguments('scripts/backup/check-restored.ts'),
    { cwd: projectRoot, env, maxBuffer: 2 ** 24 },
  )
  return { ...JSON.parse(stdout.trim().split('\n').at(-1)), ...(await countRows(url(superuser))) }
}

/**
 * @param {{ backup?: string, until?: string, host?: string, programs?: string, data?: string,
 *   isElsewhere: boolean, step: typeof import('../setup/steps.mjs').step }} options
 * @returns {Promise<{ result: object, lines: string[], isSound: boolean }>}
 */
export async function runRestore({ isElsewhere, step, ...options }) {
  const began = performance.now()
  const [folder, ring] = [backupFolder(), backupRing()]
  const until = options.until === undefined ? null : readMoment(options.until)
  const { backups, broken } = readManifests(folder, ring)
  const manifest = chooseBackup({ backups, broken }, until, options.backup)
  const place = await findTarget(manifest, options)
  const store = storeOfTarget(isElsewhere)
  await generateClient()
  const restored = await restoreBackup({
    ...{ manifest, until, folder, ring, store, place, step },
    check: (found) => check(found, manifest.postgres.superuser),
  })
  const { settings, ...result } = restored
  const { checked } = result
  const seconds = Number(((performance.now() - began) / 1000).toFixed(1))
  const steps = nextSteps({
    manifest,
    publicUrl: options.host ?? null,
    written: writeSettings(settings, { isElsewhere, store }),
    waitingMessages: checked.waitingMessages,
    isElsewhere,
    dataFolder: place.dataFolder,
  })
  const isSound = checked.record.faultCount === 0 && checked.files.faultCount === 0
  const lines = [
    ...broken,
    ...resultInWords({ ...result, until }),
    `用时 ${seconds} 秒。`,
    '接下来：',
    ...steps.map((words, index) => `  ${index + 1}. ${words}`),
  ]
  return {
    result: { ...result, seconds, steps, dataFolder: place.dataFolder, store },
    lines,
    isSound,
  }
}
