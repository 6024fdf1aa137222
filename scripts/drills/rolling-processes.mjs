// The processes of an installation with two web processes and one of jobs
// (deploy/heyi-web@.service, heyi-jobs.service), each of which can be restarted.
import { openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findFreePort } from '../setup/ports.mjs'
import { restartOneByOne } from '../setup/rolling-restart.mjs'
import { startWebServer, stopWebServer, waitUntilReady } from '../setup/web-server.mjs'
import { ownFolder } from './own-data-folder.mjs'

const WITHIN_MS = 180_000

/**
 * Starts them.
 * @param {object} env of the application
 * @returns {Promise<{ ports: number[], restartAll: () => Promise<void>,
 *   restartJobs: () => Promise<void>, jobsStarted: () => number, ended: () => object[],
 *   stopAll: () => Promise<void> }>} ended: exit code and signal of every process that was
 *   restarted, and how long its end took
 */
export async function startProcesses(env) {
  const ports = [await findFreePort(3601), await findFreePort(3701)]
  const jobsPort = await findFreePort(3801)
  const running = new Map()
  const ended = []
  let jobsStarted = 0

  function start(port) {
    const log = openSync(join(ownFolder, `process-${port}.log`), 'a')
    if (port === jobsPort) jobsStarted += 1
    const own = { ...env, HEYI_JOBS: port === jobsPort ? 'on' : 'off' }
    const stdio = ['ignore', log, log]
    running.set(
      port,
      startWebServer({ command: 'start', port, host: '127.0.0.1', env: own, stdio }),
    )
  }
  async function startReady(port) {
    start(port)
    for (let tries = 0; tries < 3; tries += 1)
      if (await waitUntilReady(running.get(port), port)) return
    const said = readFileSync(join(ownFolder, `process-${port}.log`), 'utf8').slice(-2000)
    throw new Error(`端口 ${port} 的程序没有就绪：\n${said}`)
  }
  async function stop(port) {
    const server = running.get(port)
    running.delete(port)
    const began = performance.now()
    await stopWebServer(server)
    const { exitCode, signalCode } = server
    ended.push({ port, exitCode, signalCode, ms: Math.round(performance.now() - began) })
  }
  const restart = async (port) => {
    await stop(port)
    start(port)
  }

  for (const port of [...ports, jobsPort]) await startReady(port)
  return {
    ports,
    restartAll: () => restartOneByOne({ ports, restart, withinMs: WITHIN_MS }),
    restartJobs: async () => {
      await stop(jobsPort)
      await startReady(jobsPort)
    },
    ended: () => ended,
    jobsStarted: () => jobsStarted,
    async stopAll() {
      for (const port of [...running.keys()]) await stop(port)
    },
  }
}
