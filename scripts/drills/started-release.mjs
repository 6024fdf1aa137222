// A release in a folder of its own, started with `scripts/start.mjs` as a service of the system
// does, on the data of the drill.
import { ownFolder } from './own-data-folder.mjs'
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { until } from './until.mjs'

/** With the demonstration, and on a busy machine. */
const START_SECONDS = 1_200

const hex = () => randomBytes(32).toString('hex')
const text = () => randomBytes(32).toString('base64url')

/** The secrets of the installation, which an upgrade takes along. */
const SECRETS = {
  NEXTAUTH_SECRET: text(),
  HEYI_PERSONAL_KEY: hex(),
  HEYI_PERSONAL_HASH_KEY: hex(),
  HEYI_FILES_KEY: hex(),
  HEYI_FORWARDER_SECRET: text(),
  HEYI_DB_PASSWORD: text(),
  HEYI_WEB_DB_PASSWORD: text(),
}

/**
 * @param {string} folder of the release, installed
 * @param {number} port
 */
export function makeRelease(folder, port) {
  const env = {
    ...process.env,
    ...SECRETS,
    PORT: String(port),
    HEYI_LISTEN: '127.0.0.1',
    // a release of before wrote it below its own folder
    HEYI_DEMO_ACCOUNTS_FILE: join(ownFolder, 'data', 'demo-accounts.json'),
  }
  const logFile = join(ownFolder, `release-${randomBytes(4).toString('hex')}.log`)
  const url = `http://localhost:${port}`
  let child = null
  const read = () => readFileSync(logFile, 'utf8')
  const notStarted = () => new Error(`程序没有启动：\n${read().slice(-3_000)}`)

  return {
    url,
    async start() {
      const log = openSync(logFile, 'a')
      const stdio = ['ignore', log, log]
      child = spawn(process.execPath, ['scripts/start.mjs'], { cwd: folder, env, stdio })
      const isUp = () => read().includes('和议已启动')
      await until(
        '程序启动',
        () => {
          if (child.exitCode !== null) throw notStarted()
          return isUp()
        },
        START_SECONDS,
      )
    },
    async stop() {
      if (child === null || child.exitCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
    /** Runs a command of this release to its end. @throws Error where it fails */
    async run(...args) {
      const command = spawn(process.execPath, args, { cwd: folder, env, stdio: 'inherit' })
      const [code] = await once(command, 'exit')
      if (code !== 0) throw new Error(`${args.join(' ')}：结束码 ${code}`)
    },
    /** What it printed of the structure as it started. */
    notices: () =>
      read()
        .split('\n')
        .filter((line) => line.startsWith('    '))
        .join('\n'),
  }
}
