// npm run backup:create: a backup of the database, the stored files and the settings.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { withClient } from '../setup/databases.mjs'
import { isAlive, withLock } from '../setup/locks.mjs'
import { inProject } from '../setup/project.mjs'
import { assertArchiving, backUpServer, readServer } from './base-backup.mjs'
import { pathOfVersion, readPool, versionAt } from './file-pool.mjs'
import { keyIdsOf } from './kept-settings.mjs'
import { idOf, writeManifest } from './manifest.mjs'
import { Follower } from './rounds.mjs'
import { BASES, inBase } from './settings.mjs'
import { writeText } from './sealed-pieces.mjs'
import { writeState } from './state.mjs'

/**
 * Claims a new backup, and removes what backups that were interrupted have left.
 * @throws Error with a sentence where another one is being made
 */
function claim(folder) {
  return withLock('backup-claim', () => {
    // The service, another user, reads state.json in it, and nothing else.
    mkdirSync(folder, { recursive: true, mode: 0o711 })
    mkdirSync(join(folder, BASES), { recursive: true, mode: 0o700 })
    for (const id of readdirSync(join(folder, BASES))) {
      if (existsSync(join(folder, inBase(id, 'manifest.json')))) continue
      const path = join(folder, inBase(id, 'process.json'))
      const maker = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null
      if (maker?.host === hostname() && isAlive(maker.pid))
        throw new Error(`另一个备份正在进行：进程 ${maker.pid}，${maker.at} 开始。请等它结束。`)
      rmSync(join(folder, BASES, id), { recursive: true })
    }
    const at = new Date()
    const id = idOf(at)
    if (existsSync(join(folder, BASES, id))) throw new Error(`这一秒已有备份 ${id}，请稍后再试。`)
    mkdirSync(join(folder, BASES, id), { mode: 0o700 })
    writeFileSync(
      join(folder, inBase(id, 'process.json')),
      JSON.stringify({ pid: process.pid, host: hostname(), at: at.toISOString() }),
    )
    return { id, startedAt: at.toISOString() }
  })
}

/** What this program is, so that a restore finds one that knows the database. */
async function describeProgram(ownerUrl) {
  const { version } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'))
  const sql = `SELECT max(migration_name) AS name FROM public._prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`
  const migration = await withClient(ownerUrl, async (client) => (await client.query(sql)).rows[0])
  return { version, migration: migration.name, node: process.versions.node }
}

/** The stored files as they were when the backup ended, as one sealed list. */
async function listFiles(folder, id, ring, atMs) {
  const pool = await readPool(folder)
  const lines = []
  for (const [key, file] of pool) {
    const ms = versionAt(file, atMs)
    if (ms !== undefined) lines.push(pathOfVersion(key, ms))
  }
  return writeText(folder, inBase(id, 'files'), lines.sort().join('\n'), ring)
}

/**
 * Makes a backup.
 * @param {{ ownerUrl: string, folder: string, ring: object,
 *   step: typeof import('../setup/steps.mjs').step }} options
 * @returns {Promise<object>} its manifest
 * @throws Error with a sentence; nothing of an unfinished backup counts
 */
export async function createBackup({ ownerUrl, folder, ring, step }) {
  const began = performance.now()
  const server = await readServer(ownerUrl)
  assertArchiving(server)
  const follower = new Follower({ folder, ring, server })
  const { id, startedAt } = await claim(folder)
  try {
    const base = await step('复制数据库', () =>
      backUpServer({ ownerUrl, server, folder, id, ring }),
    )
    // After the database: every file that it names has been written by now.
    const { environment, ...round } = await step('复制文件、变动和设置', () => follower.round())
    if (!existsSync(join(folder, 'wal', base.wal.last)))
      throw new Error(
        `数据库交出的归档 ${base.wal.last} 不在归档的文件夹里：请核对 archive_command 和 HEYI_WAL_DIR。`,
      )
    const { label, parts, ...facts } = base
    const small = [
      await writeText(folder, inBase(id, 'label'), label, ring),
      await listFiles(folder, id, ring, Date.parse(base.endedAt)),
    ]
    const pieces = [...parts, ...small]
    const manifest = {
      id,
      startedAt,
      ...facts,
      program: await describeProgram(ownerUrl),
      postgres: {
        version: server.version,
        major: server.major,
        systemIdentifier: server.system_identifier,
        superuser: server.superuser,
        hasChecksums: server.checksums === 'on',
        isEmbedded: !process.env.DATABASE_URL,
      },
      host: { name: hostname(), publicUrl: environment.HEYI_PUBLIC_URL ?? null },
      keys: { ...keyIdsOf(environment), backup: ring.id },
      store: follower.store === null ? 'bucket' : 'folder',
      storedFiles: round.files,
      parts: parts.map(({ name }) => name),
      pieces,
      size: pieces.reduce((sum, { size }) => sum + size, 0),
      seconds: Number(((performance.now() - began) / 1000).toFixed(1)),
    }
    writeManifest(folder, manifest, ring)
    rmSync(join(folder, inBase(id, 'process.json')))
    const { endedAt, size } = manifest
    writeState(folder, { backup: { id, endedAt, size, host: manifest.host.name } })
    return manifest
  } catch (error) {
    rmSync(join(folder, BASES, id), { recursive: true, force: true })
    writeState(folder, { problem: { at: new Date().toISOString(), words: error.message } })
    throw error
  }
}
