// Processor time of processes (Linux: /proc).
import { readFileSync, readdirSync } from 'node:fs'

const TICKS_PER_SECOND = 100

/**
 * Fields of /proc/<pid>/stat behind the name of the program: [0] state, [1] parent, [11]…[14]
 * ticks.
 */
function readStat(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')
  } catch {
    return null
  }
}

const ticks = (stat, ...fields) => fields.reduce((sum, field) => sum + Number(stat[field]), 0)

/** Processor seconds that a process has spent so far. */
export const cpuSeconds = (pid) => ticks(readStat(pid), 11, 12) / TICKS_PER_SECOND

/**
 * Processor seconds that a PostgreSQL server on this machine has spent so far: its main process,
 * the processes that run now, and those that have ended.
 * @param {import('pg').Client} owner of a role that may read files of the server
 * @returns {Promise<() => number>}
 */
export async function postgresCpu(owner) {
  const { rows } = await owner.query(`SELECT pg_read_file('postmaster.pid') AS text`)
  const main = rows[0].text.split('\n')[0]
  if (readStat(main) === null) throw new Error('只能测量本机上的 PostgreSQL')
  return () => {
    const children = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(readStat)
      .filter((stat) => stat?.[1] === main)
    const own = ticks(readStat(main), 11, 12, 13, 14)
    return children.reduce((sum, stat) => sum + ticks(stat, 11, 12), own) / TICKS_PER_SECOND
  }
}
