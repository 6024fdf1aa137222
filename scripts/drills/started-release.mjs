// A release in a folder of its own, started with `scripts/start.mjs` as a service of the system
// does, on the data of the drill.
import { ownFolder } from './own-data-folder.mjs'
import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { isReady } from '../setup/rolling-restart.mjs'
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
 * @param {Record<string, string>} settings of this installation, as `.env.local` would have them
 */
export function makeRelease(folder, port, settings = {}) {
  const env = {
    ...process.env,
    ...SECRETS,
    PORT: String(port),
    HEYI_LISTEN: '127.0.0.1',
    // a release of before wrote it below its own folder
    HEYI_DEMO_ACCOUNTS_FILE: join(ownFolder, 'data', 'demo-accounts.json'),
    ...settings,
  }
  const logFile = join(ownFolder, `release-${randomBytes(4).toString('hex')}.log`)
  const url = `http://localhost:${port}`
  let child = null
  const read = () => readFileSync(logFile, 'utf8')
  const notStarted = () => new Error(`程序没有启动：\n${read().slice(-3_000)}`)

  return {
    url,
    /** The settings that come with the next start and the next command. */
    set: (changed) => void Object.assign(env, changed),
    async start() {
      const log = openSync(logFile, 'a')
      const stdio = ['ignore', log, log]
      const before = read().length
      child = spawn(process.execPath, ['scripts/start.mjs'], { cwd: folder, env, stdio })
      // on a busy machine it gives up waiting until it is ready, and becomes so later
      const isUp = async () =>
        /(和议|服务)已启动/.test(read().slice(before)) && (await isReady(port))
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
    /**
     * Runs an npm command of this release as an operator does.
     * @returns {Promise<{ code: number, out: string, err: string, seconds: number }>}
     */
    async command(name, ...args) {
      const began = performance.now()
      const options = { cwd: folder, env, maxBuffer: 2 ** 24 }
      const called = promisify(execFile)('npm', ['run', '-s', name, '--', ...args], options)
      const { code = 0, stdout, stderr } = await called.catch((error) => error)
      const seconds = (performance.now() - began) / 1000
      return { code, out: stdout ?? '', err: stderr ?? '', seconds }
    },
    /** What it printed of the structure as it started. */
    notices: () =>
      read()
        .split('\n')
        .filter((line) => line.startsWith('    '))
        .join('\n'),
  }
}
