// The application's own part: its settings, and what it reaches outside (application.ts), in a
// program that has its environment and not the owner's URL.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { appEnvironment, typescriptArguments } from '../setup/app-environment.mjs'
import { appUrlsOf } from '../setup/app-role.mjs'
import { generateClient } from '../setup/prisma-client.mjs'
import { projectRoot } from '../setup/project.mjs'
import { bad } from './finding.mjs'

/**
 * @param {string} ownerUrl of the database's owner
 * @param {boolean} isReady the database can be read
 * @returns {Promise<import('./finding.mjs').Finding[]>}
 */
export async function checkApplication(ownerUrl, isReady) {
  await generateClient()
  const args = typescriptArguments('scripts/doctor/application.ts', ...(isReady ? ['--read'] : []))
  const child = spawn(process.execPath, args, {
    cwd: projectRoot,
    env: { ...appEnvironment({ urls: appUrlsOf(ownerUrl) }), HEYI_LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [said, complained, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  if (code === 0) return JSON.parse(said)
  return [bad('application', '程序', '检查没有做完', complained.trim().slice(-2_000))]
}
