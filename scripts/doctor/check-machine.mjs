// This machine: Node.js, rights of what is secret, room on the disks, port, clock. Only Node
// built-ins.
import { execFile } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { promisify } from 'node:util'
import { DISK_FULL_BYTES, DISK_LOW_BYTES, FEW_INODES } from '../../lib/domain/watch/limits.mjs'
import { endOfLifeNotice, isSupportedNode } from '../setup/node-version.mjs'
import { isPortFree } from '../setup/ports.mjs'
import { inData, inProject, shownPath } from '../setup/project.mjs'
import { checkLogs } from './check-logs.mjs'
import { bad, note, ok } from './finding.mjs'

const GIB = 1024 ** 3

function checkNode() {
  const { node } = process.versions
  if (!isSupportedNode(node))
    return bad('node', 'Node.js', `${node} 太旧`, '请换 22（22.13 起）或 24 的长期支持版。')
  const notice = endOfLifeNotice(node)
  return notice ? note('node', 'Node.js', node, notice) : ok('node', 'Node.js', node)
}

function checkSecretsFile() {
  const file = inProject('.env.local')
  const name = '密钥文件 .env.local'
  if (!existsSync(file)) return note('secrets', name, '还没有', '第一次 npm start 时生成。')
  const others = statSync(file).mode & 0o077
  return others === 0
    ? ok('secrets', name, '只有属主能读')
    : bad('secrets', name, '别的系统用户能读', '请运行 chmod 600 .env.local。')
}

const inGib = (bytes) => `${(bytes / GIB).toFixed(1)} GB`

async function checkDisk(key, name, folder) {
  const { bavail, bsize, files, ffree } = await statfs(folder)
  const free = bavail * bsize
  const words = `还剩 ${inGib(free)}`
  const todo = '请清理，或者换大的盘；写满以后不能登录、不能办理。'
  if (free < DISK_FULL_BYTES || (files > 0 && ffree < FEW_INODES))
    return bad(key, name, words, todo)
  return free < DISK_LOW_BYTES ? note(key, name, words, todo) : ok(key, name, words)
}

/** Behind a proxy a port that others reach as well lets them write their own address. */
function checkListening() {
  const { HEYI_TRUSTED_PROXIES: proxies, HEYI_LISTEN: address } = process.env
  if (!Number(proxies)) return []
  const todo =
    '请写 HEYI_LISTEN=127.0.0.1；代理在别的机器上的，写本机对它的地址，并用防火墙只放行它。'
  return [
    address
      ? ok('listen', '只对代理回答', address)
      : note('listen', '只对代理回答', '没有设置 HEYI_LISTEN，别的机器可以绕过代理', todo),
  ]
}

async function checkPort() {
  const port = Number(process.env.PORT || 3000)
  const name = `端口 ${port}`
  if (await isPortFree(port)) return ok('port', name, '空着，可以启动')
  const isOurs = await fetch(`http://127.0.0.1:${port}/api/health/live`, {
    signal: AbortSignal.timeout(5_000),
  }).then(
    (answer) => answer.ok,
    () => false,
  )
  return isOurs
    ? ok('port', name, '本系统正在运行')
    : bad('port', name, '被别的程序占用', '请停止那个程序，或以 PORT 换一个端口。')
}

/** Whether systemd keeps the clock set; null where that cannot be found out. */
async function isClockSet() {
  try {
    const { stdout } = await promisify(execFile)('timedatectl', [
      'show',
      '--property=NTPSynchronized',
      '--value',
    ])
    return stdout.trim() === 'yes'
  } catch {
    return null
  }
}

async function checkClock() {
  const isSet = await isClockSet()
  const todo = '请启用 chrony 或 systemd-timesyncd：期限、签名和记录都以它为准。'
  if (isSet === false) return bad('time', '机器时间', '没有与时间服务器对时', todo)
  return isSet
    ? ok('time', '机器时间', '已与时间服务器对时')
    : note('time', '机器时间', '查不出有没有对时', todo)
}

/** @returns {Promise<import('./finding.mjs').Finding[]>} */
export async function checkMachine() {
  const files = process.env.HEYI_FILES_DIR || inData('files')
  const isThere = existsSync(files)
  return [
    checkNode(),
    checkSecretsFile(),
    await checkDisk('disk', `数据盘 ${shownPath(inData()) || '.'}`, inData()),
    ...(isThere ? [await checkDisk('files-disk', `文件盘 ${files}`, files)] : []),
    await checkPort(),
    ...checkListening(),
    await checkClock(),
    ...checkLogs(),
  ]
}
