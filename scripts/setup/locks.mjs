// Locks between processes of this machine: two commands started at once must not both create the
// database or the secrets.
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { inData } from './project.mjs'

/** Whether a process with this id lives on this machine. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function isTaken(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    return false
  }
}

function removeIfAbandoned(file) {
  try {
    const owner = Number(readFileSync(file, 'utf8'))
    // after a restart of a container this process may bear the number of the one that died
    const isOfForerunner = owner === process.pid && statSync(file).mtimeMs < performance.timeOrigin
    // 0: the owner created the file and has not yet written its number
    if (owner > 0 && (isOfForerunner || !isAlive(owner))) rmSync(file, { force: true })
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
}

/**
 * Does work that only one process of this machine may do at a time. A lock whose owner died is
 * taken over.
 * @param {string} name of the lock; a file in .data
 * @throws Error after ten minutes of waiting
 */
export async function withLock(name, work) {
  const file = inData(`${name}.lock`)
  const until = performance.now() + 600_000
  while (!isTaken(file)) {
    if (performance.now() > until)
      throw new Error(`另一个进程一直占用 ${file}；确认没有命令在运行后删除这个文件。`)
    removeIfAbandoned(file)
    await sleep(50)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}
