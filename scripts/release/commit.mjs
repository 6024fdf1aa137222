// Of which commit a release is made.
import { execFileSync } from 'node:child_process'
import { projectRoot } from '../setup/project.mjs'

const git = (...args) => execFileSync('git', args, { cwd: projectRoot, encoding: 'utf8' }).trim()

/**
 * The present commit and when it was made.
 * @returns {{ hash: string, seconds: string }} seconds: since 1970
 * @throws Error with a sentence when files differ from it: a release must be what its commit says
 */
export function findCommit() {
  const changed = git('status', '--porcelain')
  if (changed !== '')
    throw new Error(`有没有提交的改动，发布包必须与提交一致：\n${changed.slice(0, 2_000)}`)
  return { hash: git('rev-parse', 'HEAD'), seconds: git('log', '-1', '--format=%ct') }
}
