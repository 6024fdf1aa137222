// The web server as a process of ours: start, wait until it is ready, pass signals on, end.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { NEXT } from './build.mjs'
import { projectRoot } from './project.mjs'

const DRAIN_SECONDS = 25

/**
 * Starts Next.js. It stands apart from the terminal's process group, so that Ctrl-C reaches it once, through us.
 * It never outlives this process, unless this process is killed outright.
 * @param {{ command: 'start' | 'dev', port: number, host?: string, env: object, stdio?: import('node:child_process').StdioOptions }} options
 */
export function startWebServer({ command, port, host, env, stdio = 'inherit' }) {
  const args = [NEXT, command, '--port', String(port), ...(host ? ['--hostname', host] : [])]
  const server = spawn(process.execPath, args, { cwd: projectRoot, env, stdio, detached: process.platform !== 'win32' })
  const kill = () => server.kill('SIGKILL')
  process.once('exit', kill)
  server.once('exit', () => process.off('exit', kill))
  return server
}

const hasEnded = (server) => server.exitCode !== null || server.signalCode !== null

/**
 * Waits until /api/health/ready answers 200.
 * @returns {Promise<boolean>} false when the server ended or the time was over first
 */
export async function waitUntilReady(server, port, seconds = 60) {
  const until = performance.now() + seconds * 1000
  while (!hasEnded(server) && performance.now() < until) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health/ready`, { signal: AbortSignal.timeout(2000) }).catch(() => undefined)
    await answer?.body?.cancel()
    if (answer?.status === 200) return true
    await sleep(100)
  }
  return false
}

/** Asks the server to finish what it is doing and end; after 25 seconds it is ended. */
export async function stopWebServer(server) {
  if (hasEnded(server)) return
  const ended = once(server, 'exit')
  server.kill('SIGTERM')
  const timer = setTimeout(() => server.kill('SIGKILL'), DRAIN_SECONDS * 1000)
  await ended
  clearTimeout(timer)
}

/**
 * Keeps the server in the foreground until it ends, passing on the signals that ask us to end.
 * @returns {Promise<number>} exit code: 0 when it ended because it was asked to
 */
export async function holdInForeground(server) {
  let isAsked = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      isAsked = true
      void stopWebServer(server)
    })
  }
  if (!hasEnded(server)) await once(server, 'exit')
  return isAsked ? 0 : server.exitCode || 1
}
