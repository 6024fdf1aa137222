// Which versions of Node.js run this project (package.json's `engines`). Only Node built-ins: used
// before anything is installed.
import { ENDED_NODE } from '../../lib/domain/watch/limits.mjs'

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
