// The web server as a process of ours: start, wait until it is ready, end.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { isIPv6 } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { NEXT } from './build.mjs'
import { isInterrupted, untilInterrupted } from './interruption.mjs'
import { projectRoot } from './project.mjs'

const DRAIN_MS = 25_000
// A page makes much that lives only as long as its request. With room for it until the request is
// over, less of it is kept and cleared away later: about a twelfth of a list's processor time
// (docs/operations/performance.md), for up to 192 MB.
const NODE_OPTIONS = ['--max-semi-space-size=64']
// Longer than proxies keep a connection without use: they close it, and none breaks in the moment
// in which it is used again (deploy/nginx.conf).
const KEEP_ALIVE_MS = 75_000
const isGrouped = process.platform !== 'win32'

// the development server has children of its own, which must not outlive it
function kill(server) {
  try {
    process.kill(isGrouped ? -server.pid : server.pid, 'SIGKILL')
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

/**
 * Starts Next.js. It is apart from the terminal's process group, so that Ctrl-C reaches it once,
 * through us. It does not outlive this process, unless this process is killed outright.
 * @param {{ command: 'start' | 'dev', port: number, host?: string, env: object,
 *   stdio?: import('node:child_process').StdioOptions }} options
 */
export function startWebServer({ command, port, host, env, stdio = 'inherit' }) {
  const isProduction = command === 'start'
  const args = [
    ...[NEXT, command, '--port', String(port)],
    ...(host ? ['--hostname', host] : []),
    ...(isProduction ? ['--keepAliveTimeout', String(KEEP_ALIVE_MS)] : []),
  ]
  const server = spawn(process.execPath, [...NODE_OPTIONS, ...args], {
    cwd: projectRoot,
    // lib/platform/ending.ts ends it: Next.js would close connections that a proxy is about to use
    env: isProduction ? { ...env, NEXT_MANUAL_SIG_HANDLE: 'true' } : env,
    stdio,
    detached: isGrouped,
  })
  const killAtExit = () => kill(server)
  process.once('exit', killAtExit)
  server.once('exit', () => process.off('exit', killAtExit))
  return server
}

const hasEnded = (server) => server.exitCode !== null || server.signalCode !== null

const READY_WITHIN_MS = 60_000
const REPORT_EVERY_MS = 20_000

/**
 * Waits until /api/health/ready answers 200.
 * @param {{ exitCode: number | null, signalCode: string | null }} server
 * @param {number} port
 * @param {string} host the address on which it listens
 * @param {{ withinMs?: number, reportEveryMs?: number,
 *   onWaiting?: (seconds: number, checks: string | null) => void }} options onWaiting: called every
 *   20 seconds until then, with what is not ready; null: no answer yet
 * @returns {Promise<boolean>} false when the server ended or the time was over first
 */
export async function waitUntilReady(
  server,
  port,
  host = '127.0.0.1',
  { withinMs = READY_WITHIN_MS, reportEveryMs = REPORT_EVERY_MS, onWaiting } = {},
) {
  const began = performance.now()
  let nextReport = reportEveryMs
  for (let passed = 0; !hasEnded(server) && passed < withinMs; passed = performance.now() - began) {
    const response = fetch(`http://${isIPv6(host) ? `[${host}]` : host}:${port}/api/health/ready`, {
      signal: AbortSignal.timeout(5000),
    })
    const answer = await response.catch(() => undefined)
    if (answer?.status === 200) {
      await answer.body?.cancel()
      return true
    }
    const checks = (await answer?.text().catch(() => null)) ?? null
    if (passed >= nextReport) {
      onWaiting?.(Math.round(passed / 1000), checks)
      nextReport += reportEveryMs
    }
    await sleep(100)
  }
  return false
}

/** Asks the server to finish what it is doing and to end; after 25 seconds it is ended. */
export async function stopWebServer(server) {
  if (hasEnded(server)) return
  const timer = setTimeout(() => kill(server), DRAIN_MS)
  server.kill('SIGTERM')
  await once(server, 'exit')
  clearTimeout(timer)
}

/**
 * Waits until the server ends, by itself or because this process is interrupted.
 * @returns {Promise<number>} exit code: 0 when it was interrupted
 */
export async function holdInForeground(server) {
  const ended = hasEnded(server) ? undefined : once(server, 'exit')
  await untilInterrupted(ended, () => void stopWebServer(server))
  return isInterrupted() ? 0 : server.exitCode || 1
}
