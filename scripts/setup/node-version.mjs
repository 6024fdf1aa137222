// Which versions of Node.js run this project (package.json's `engines`). Only Node built-ins: used
// before anything is installed.
import { existsSync } from 'node:fs'
import { ENDED_NODE } from '../../lib/domain/watch/limits.mjs'
import { inProject } from './project.mjs'

/**
 * First minor version of each major one that the packages support; 24 and later from the first on.
 */
const LEAST_MINOR = { 20: 19, 22: 13 }
const FROM_MAJOR = 24

const majorOf = (version) => Number(version.split('.')[0])

/** Whether a version such as “22.13.1” is one that `engines` allows. */
export function isSupportedNode(version) {
  const [major, minor] = version.split('.').map(Number)
  const least = LEAST_MINOR[major]
  return major >= FROM_MAJOR || (least !== undefined && minor >= least)
}

/** Ends the process with a sentence when `engines` does not allow this Node.js. */
export function assertNodeVersion() {
  const { node } = process.versions
  if (isSupportedNode(node)) return
  console.error(`需要 Node.js 22（22.13 起）或 24，当前是 ${node}。请先更换 Node.js。`)
  process.exit(1)
}

/** What an operator should know of a version that runs but gets no security updates; else null. */
export function endOfLifeNotice(version) {
  return majorOf(version) === ENDED_NODE
    ? `Node.js ${ENDED_NODE} 已于 2026 年 4 月停止安全更新，正式使用请换 22 或 24。`
    : null
}

/**
 * The Node.js among the packages, for a process that runs on one without security updates: it goes
 * on with that one. npm finds it by itself for every command of package.json, once it is installed;
 * a service of the system, which calls Node.js by its path, keeps the one it calls.
 * @returns {string | null} its path; null where none is needed, or there is none for this platform
 */
export function keptNode(version = process.versions.node) {
  if (majorOf(version) !== ENDED_NODE) return null
  const path = inProject('node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')
  return existsSync(path) ? path : null
}
