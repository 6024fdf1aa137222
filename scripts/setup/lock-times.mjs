// Steps that change the structure of a database in use: how long each may wait for a lock, and
// which tables it kept others from, and how long at most.
import { setTimeout as sleep } from 'node:timers/promises'

// Who waits for a table keeps everyone else waiting behind it. So a step waits a short time only,
// gives up what it had, lets the others go on, and comes again.
const LOCK_TIMEOUT_MS = 3_000
const PAUSE_MS = 1_000
const ATTEMPTS = 20
const HAS_TO_WAIT = new Set(['55P03', '40P01'])

const NO_READING = ['AccessExclusiveLock']
const NO_WRITING = ['ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock']

const HELD = `SELECT c.relname AS name, bool_or(l.mode = ANY($2)) AS "isUnreadable"
  FROM pg_locks l JOIN pg_class c ON c.oid = l.relation
  WHERE l.pid = pg_backend_pid() AND l.granted AND c.oid = ANY($1::oid[])
    AND l.mode = ANY($2 || $3::text[])
  GROUP BY c.relname ORDER BY c.relname`

/**
 * @typedef {{ step: string, ms: number, unreadable: string[], unwritable: string[] }} Step
 *   ms: from its first statement to its commit, the longest that it can have held a lock;
 *   unreadable: tables that no one could read meanwhile; unwritable: that could be read only
 */

/** The tables that are in use before anything is changed. */
export async function readTablesInUse(client) {
  const { rows } = await client.query(
    `SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace
       AND relkind IN ('r', 'p') AND relname <> '_prisma_migrations'`,
  )
  return rows.map(({ oid }) => oid)
}

async function attempt(client, step, tables, work) {
  const began = performance.now()
  await client.query('BEGIN')
  await client.query(`SET LOCAL lock_timeout = ${LOCK_TIMEOUT_MS}`)
  await work()
  const { rows } = await client.query(HELD, [tables, NO_READING, NO_WRITING])
  await client.query('COMMIT')
  const namesOf = (wanted) =>
    rows.filter(({ isUnreadable }) => isUnreadable === wanted).map(({ name }) => name)
  return {
    step,
    ms: Math.round(performance.now() - began),
    unreadable: namesOf(true),
    unwritable: namesOf(false),
  }
}

/**
 * Does one step in one transaction. Where a table is in use for longer than three seconds the step
 * is undone and tried again, up to twenty times.
 * @param {import('pg').Client} client
 * @param {string} step its name
 * @param {number[]} tables of readTablesInUse
 * @param {() => Promise<void>} work its statements; done once more at every attempt
 * @returns {Promise<Step>}
 * @throws what `work` throws, after the step was undone
 */
export async function takeStep(client, step, tables, work) {
  for (let count = 1; ; count++) {
    try {
      return await attempt(client, step, tables, work)
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined)
      if (!HAS_TO_WAIT.has(error.code) || count === ATTEMPTS) throw error
      await sleep(PAUSE_MS)
    }
  }
}

const LONG_MS = 50

/** The steps that kept someone from a table for long, in lines for a person. */
export function stepsInWords(steps) {
  const locked = steps.filter(
    ({ ms, unreadable, unwritable }) => ms >= LONG_MS && unreadable.length + unwritable.length > 0,
  )
  return locked.map(({ step, ms, unreadable, unwritable }) => {
    const parts = [
      unreadable.length > 0 ? `不能读写 ${tablesInWords(unreadable)}` : null,
      unwritable.length > 0 ? `不能写 ${tablesInWords(unwritable)}` : null,
    ]
    return `${step}：至多 ${ms} 毫秒${parts.filter(Boolean).join('，')}`
  })
}

const SHOWN = 4

const tablesInWords = (names) =>
  names.length <= SHOWN
    ? names.join('、')
    : `${names.slice(0, SHOWN).join('、')} 等 ${names.length} 张表`
