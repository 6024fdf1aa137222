// npm run backup:follow: keeps the backup's folder up to date, round after round.
import { setTimeout as sleep } from 'node:timers/promises'
import { withClient } from '../setup/databases.mjs'
import { isInterrupted } from '../setup/interruption.mjs'
import { assertArchiving, readServer } from './base-backup.mjs'
import { Follower } from './rounds.mjs'
import { writeState } from './state.mjs'
import { faultInWords } from './words.mjs'

/**
 * Seconds between rounds: with `archive_timeout` of half a minute, no change waits longer than one.
 */
export const EVERY_S = 10

const ARCHIVE_LIMIT_MS = 120_000

/** Makes PostgreSQL give away what it has, and waits until it has done so. */
async function finishSegment(ownerUrl) {
  await withClient(ownerUrl, async (client) => {
    const value = async (sql) => Object.values((await client.query(sql)).rows[0])[0]
    const name = await value('SELECT pg_walfile_name(pg_switch_wal())')
    const until = performance.now() + ARCHIVE_LIMIT_MS
    for (;;) {
      const last = await value(
        `SELECT coalesce(max(last_archived_wal), '') FROM pg_stat_archiver
         WHERE last_archived_wal ~ '^[0-9A-F]{24}$'`,
      )
      // names of one timeline sort by time
      if (last >= name) return
      if (performance.now() > until)
        throw new Error(
          `数据库两分钟没有交出归档 ${name}：请查看数据库日志里 archive_command 的错误。`,
        )
      await sleep(100)
    }
  })
}

async function makeFollower({ ownerUrl, folder, ring }) {
  const server = await readServer(ownerUrl)
  assertArchiving(server)
  return new Follower({ folder, ring, server })
}

/** One round that includes everything until now. */
export async function followOnce(options) {
  const follower = await makeFollower(options)
  await finishSegment(options.ownerUrl)
  return follower.round()
}

/**
 * Rounds until a signal comes. What fails is reported, noted in the state and tried again.
 * @param {{ ownerUrl: string, folder: string, ring: object,
 *   report: (words: string) => void }} options
 */
export async function follow({ report, ...options }) {
  let follower = null
  let lastWords = ''
  while (!isInterrupted()) {
    try {
      follower ??= await makeFollower(options)
      const { wal, copied, gone } = await follower.round()
      if (lastWords !== '') report('已恢复正常。')
      lastWords = ''
      if (wal + copied + gone > 0)
        report(`归档 ${wal} 段，文件 ${copied} 个，不再存在的 ${gone} 个`)
    } catch (error) {
      const words = faultInWords(error)
      if (words !== lastWords) report(`没有备份成：${words}`)
      lastWords = words
      writeState(options.folder, { problem: { at: new Date().toISOString(), words } })
    }
    for (let waited = 0; waited < EVERY_S * 10 && !isInterrupted(); waited += 1) await sleep(100)
  }
}
