// The commands of backups: what each does with its options, and what it prints.
import { step as speakingStep } from '../setup/steps.mjs'
import { backupFolder, backupRing, loadSettings } from './settings.mjs'
import { faultInWords, inFigures, sizeInWords, stampInWords } from './words.mjs'

const silentStep = (name, work) => work()

/** Runs `work` with the database, which is stopped again if it was started here. */
async function withDatabase(work) {
  const { reachServer } = await import('../setup/ready-database.mjs')
  const { stopEmbeddedPostgresIfUnused } = await import('../setup/embedded-postgres.mjs')
  const { ownerUrl, isStartedHere } = await reachServer()
  try {
    return await work({ ownerUrl, folder: backupFolder(), ring: backupRing() })
  } finally {
    if (isStartedHere) await stopEmbeddedPostgresIfUnused()
  }
}

async function create({ json }) {
  const { createBackup } = await import('./create.mjs')
  const step = json ? silentStep : speakingStep
  const manifest = await withDatabase((options) => createBackup({ ...options, step }))
  const { id, size, bytes, storedFiles, endedAt, seconds, store } = manifest
  if (json) console.log(JSON.stringify(manifest))
  else
    console.log(
      `备份 ${id} 已完成（${stampInWords(endedAt)}）：数据库 ${sizeInWords(bytes)}，` +
        `压缩加密后 ${sizeInWords(size)}；` +
        (store === 'folder'
          ? `文件 ${inFigures(storedFiles)} 个；`
          : '文件在存储桶里，由桶的版本控制和异地复制保护；') +
        `各件已读回核对。用时 ${seconds} 秒。`,
    )
  return 0
}

async function follow({ once }) {
  if (once) {
    const { followOnce } = await import('./follow.mjs')
    const { wal, copied } = await withDatabase(followOnce)
    console.log(`到此刻为止的变动已备份：归档 ${wal} 段，文件 ${copied} 个。`)
    return 0
  }
  const { EVERY_S, follow: followOn } = await import('./follow.mjs')
  const report = (words) => console.log(`${stampInWords(new Date())} ${words}`)
  report(`开始持续备份，每 ${EVERY_S} 秒一次。`)
  await withDatabase((options) => followOn({ ...options, report }))
  return 0
}

async function list({ json }) {
  const { listBackups, listInWords } = await import('./list.mjs')
  const ring = process.env.HEYI_BACKUP_KEY ? backupRing() : null
  const found = listBackups({ folder: backupFolder(), ring })
  console.log(json ? JSON.stringify(found) : listInWords(found).join('\n'))
  return found.broken.length > 0 || found.backups.length === 0 ? 1 : 0
}

async function verify({ backup, all, json }) {
  const { readManifests } = await import('./manifest.mjs')
  const { chooseBackup } = await import('./restore.mjs')
  const { verifyBackup } = await import('./verify.mjs')
  const [folder, ring] = [backupFolder(), backupRing()]
  const { backups, broken } = readManifests(folder, ring)
  const chosen = all ? backups : [chooseBackup({ backups, broken }, null, backup)]
  const results = []
  for (const manifest of chosen) results.push(await verifyBackup(manifest, { folder, ring }))
  const faultCount = results.reduce((sum, result) => sum + result.faultCount, broken.length)
  if (json) console.log(JSON.stringify({ results, broken, faultCount }))
  else {
    for (const words of broken) console.error(words)
    for (const { id, pieces, wal, files, faultCount: faulty, faults } of results) {
      console.log(
        `备份 ${id}：${inFigures(pieces)} 件、归档 ${inFigures(wal)} 段、文件 ${inFigures(files)} 个，` +
          (faulty === 0 ? '逐件打开，全部完好。' : `${inFigures(faulty)} 处有问题：`),
      )
      for (const words of faults) console.error(`  ${words}`)
    }
  }
  return faultCount === 0 ? 0 : 1
}

async function thin({ check, json }) {
  const { thinBackups } = await import('./thin.mjs')
  const result = await thinBackups({ folder: backupFolder(), ring: backupRing(), isCheck: check })
  const { kept, dropped, wal, files, since } = result
  const names = dropped.length > 0 ? `（${dropped.join('、')}）` : ''
  if (json) console.log(JSON.stringify(result))
  else
    console.log(
      `${check ? '将清理' : '已清理'}备份 ${dropped.length} 个${names}、` +
        `归档 ${inFigures(wal)} 段、文件 ${inFigures(files)} 个；保留备份 ${kept.length} 个，` +
        `${stampInWords(since)} 以后的任何时刻都可以恢复。`,
    )
  return 0
}

async function restore({ json, to, ...options }) {
  const { runRestore } = await import('./restore-command.mjs')
  const step = json ? silentStep : speakingStep
  const { result, lines, isSound } = await runRestore({
    ...options,
    isElsewhere: to !== undefined,
    step,
  })
  console.log(json ? JSON.stringify(result) : lines.join('\n'))
  return isSound ? 0 : 1
}

const COMMANDS = { create, follow, list, verify, thin, restore }

/**
 * @returns {Promise<number>} the exit code
 * @throws Error with a sentence that names the damaged piece, where it is one
 */
export async function runBackupCommand(name, values) {
  loadSettings()
  try {
    return await COMMANDS[name](values)
  } catch (error) {
    throw process.env.DEBUG ? error : new Error(faultInWords(error))
  }
}
