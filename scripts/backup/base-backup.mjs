// A backup of the whole server while it works, by PostgreSQL's low-level interface: the embedded
// server has no pg_basebackup, and that of another version refuses it.
import { databaseNameOf, withClient } from '../setup/databases.mjs'
import { isClusterOf } from './cluster-files.mjs'
import { copyDatabase } from './database-parts.mjs'

/** How long PostgreSQL may take to give away the last piece of its log of changes. */
const ARCHIVE_WAIT_MS = 600_000

const FACTS = `SELECT current_setting('server_version') AS version,
  current_setting('server_version_num')::int / 10000 AS major,
  current_setting('data_directory') AS data_folder, current_setting('data_checksums') AS checksums,
  current_setting('archive_mode') AS archive_mode,
  current_setting('archive_command') AS archive_command, current_user AS owner,
  (SELECT rolname FROM pg_roles WHERE oid = 10) AS superuser,
  (SELECT system_identifier::text FROM pg_control_system()) AS system_identifier`

/**
 * What a backup has to know of the server.
 * @throws Error with a sentence where its data is not on this machine
 */
export async function readServer(ownerUrl) {
  const server = await withClient(ownerUrl, async (client) => (await client.query(FACTS)).rows[0])
  const isHere = await isClusterOf(server.data_folder, server.system_identifier).catch((error) => {
    if (error.code !== 'EACCES') throw error
    throw new Error(
      `读不到数据库的文件夹 ${server.data_folder}：请以 root 或者数据库的系统用户运行备份命令。`,
    )
  })
  if (!isHere)
    throw new Error(
      `数据库的文件夹 ${server.data_folder} 不在这台机器上。本命令只备份本机的 PostgreSQL；` +
        '远程的或者云上托管的，请在数据库那一边做带时间点恢复的备份，见 docs/operations/backup.md。',
    )
  return server
}

/** @throws Error with a sentence where the server does not keep its log of changes */
export function assertArchiving({ archive_mode: mode, archive_command: command }) {
  if (mode === 'off' || !command || command === '(disabled)')
    throw new Error(
      '数据库没有开启归档，只有备份而没有备份之后的变动。内置数据库：设好 HEYI_BACKUP_DIR 以后 ' +
        'npm run db:stop，再启动；自己的 PostgreSQL：按 docs/operations/backup.md 设 archive_mode。',
    )
}

/**
 * Copies the server's files between pg_backup_start and pg_backup_stop.
 * @returns what `copyDatabase` returns, with the label and the first and last piece of the log of
 * changes without which the copy cannot be used
 */
export async function backUpServer({ ownerUrl, server, folder, id, ring }) {
  return withClient(ownerUrl, async (client) => {
    const one = async (sql, values = []) => (await client.query(sql, values)).rows[0]
    const { lsn: startLsn, first_wal: firstWal } = await one(
      'SELECT lsn::text, pg_walfile_name(lsn) AS first_wal FROM pg_backup_start($1, true) AS lsn',
      [`heyi ${id}`],
    )
    const copied = await copyDatabase({
      dataFolder: server.data_folder,
      folder,
      id,
      ring,
      startLsn: server.checksums === 'on' ? lsnOf(startLsn) : null,
    })
    await client.query(`SET statement_timeout = ${ARCHIVE_WAIT_MS}`)
    const stopped = await one(
      `SELECT lsn::text, labelfile AS label, pg_walfile_name(lsn) AS last_wal,
         clock_timestamp() AS at
       FROM pg_backup_stop(true)`,
    ).catch((error) => {
      if (error.code !== '57014') throw error
      throw new Error('数据库十分钟没有交出归档：请查看数据库日志里 archive_command 的错误。')
    })
    return {
      ...copied,
      label: stopped.label,
      database: databaseNameOf(ownerUrl),
      endedAt: stopped.at.toISOString(),
      wal: { first: firstWal, last: stopped.last_wal },
    }
  })
}

/** `1/A2000028` as a number. */
function lsnOf(text) {
  const [high, low] = text.split('/').map((part) => BigInt(`0x${part}`))
  return (high << 32n) | low
}
