// npm run files:rotate [-- --check] [--json]: wraps the key of every stored file with the current one, and encrypts files of former times.
import { parseArgs } from 'node:util'
import { closeDatabase } from '@/lib/data/door'
import {
  countFiles,
  rotateFiles,
  type FileCounts,
  type FileRotation,
} from '@/lib/jobs/rotate-files'
import { now } from '@/lib/platform/clock'

const USAGE = `用法：
  npm run files:rotate               用当前密钥更换全部文件的密钥，以前没有加密的一并加密；可在运行中进行，中断后再运行即可
  npm run files:rotate -- --check    只统计，不改动
  加 --json 供脚本读取。还有没换完的，结束码为 1。`

const KEY: Readonly<Record<FileCounts['keys'][number]['is'], string>> = {
  current: '当前密钥',
  older: '旧密钥',
  unknown: '环境中没有的密钥',
}

const number = (value: number) => value.toLocaleString('zh-CN')

/** What is done next, in a sentence. */
function nextStep({ remaining, mayRemoveOlderKeys, keys }: FileCounts): string {
  if (remaining > 0 && keys.some(({ is, files }) => is === 'unknown' && files > 0))
    return `还有 ${number(remaining)} 个文件没有更换，其中有的密钥不在环境中：请把它加进 HEYI_FILES_KEYS_OLD，再运行 npm run files:rotate。`
  if (remaining > 0)
    return `还有 ${number(remaining)} 个文件没有更换，旧密钥还不能移除。请运行 npm run files:rotate。`
  return mayRemoveOlderKeys
    ? '全部文件都在当前密钥之下。旧密钥可以从 HEYI_FILES_KEYS_OLD 移除，并与文件的备份分开保存到旧备份销毁为止。'
    : '全部文件都在当前密钥之下。'
}

function printCounts(counts: FileCounts): void {
  for (const { keyId, is, files } of counts.keys)
    console.log(`${KEY[is]} ${keyId}：${number(files)} 个文件`)
  if (counts.plain > 0) console.log(`没有加密的：${number(counts.plain)} 个文件`)
}

function printRotation({ encrypted, rewrapped, unreadable }: FileRotation): void {
  console.log(`已加密 ${number(encrypted)} 个，已更换密钥 ${number(rewrapped)} 个。`)
  if (unreadable.length > 0)
    console.error('以下文件打不开，原样保留（密钥不在环境中，或者内容被改动）：')
  for (const storageKey of unreadable) console.error(`  ${storageKey}`)
}

function showProgress(done: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r已更换 ${number(done)} 个…`)
}

async function run(): Promise<number> {
  let values: { check: boolean; json: boolean }
  try {
    values = parseArgs({
      options: {
        check: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    }).values
  } catch {
    console.error(USAGE)
    return 2
  }
  const rotation = values.check ? null : await rotateFiles(now(), { onFile: showProgress })
  if (rotation && process.stderr.isTTY) process.stderr.write('\r\u001b[K')
  const counts = rotation ?? (await countFiles())
  if (values.json) console.log(JSON.stringify(counts))
  else {
    if (rotation) printRotation(rotation)
    printCounts(counts)
    console.log(nextStep(counts))
  }
  return counts.remaining === 0 ? 0 : 1
}

try {
  process.exitCode = await run()
} finally {
  await closeDatabase()
}
