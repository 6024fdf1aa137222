// What six people cost by the forwarder: processor and memory of the processes, and the bits that
// one page sends and receives. For `npm run drill:video`; figures are in docs/operations/video.md.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { cpuSeconds } from '../bench/cpu.mjs'

const OVER_S = 20

/**
 * The forwarder on free ports, in a process of its own.
 * @returns {Promise<{ pid: number, settings: Record<string, string>, end: () => Promise<void> }>}
 *   settings: of a web process that uses it
 */
export async function startForwarder() {
  const secret = randomBytes(32).toString('hex')
  const program = spawn(process.execPath, ['--import', 'tsx', 'scripts/forwarder/main.ts'], {
    env: {
      NODE_ENV: 'production',
      PATH: process.env.PATH,
      HEYI_FORWARDER_SECRET: secret,
      HEYI_FORWARDER_PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(createInterface(program.stdout), 'line')
  return {
    pid: program.pid,
    settings: { HEYI_FORWARDER_URL: /http:\S+/.exec(line)[0], HEYI_FORWARDER_SECRET: secret },
    end: async () => {
      const ended = once(program, 'exit')
      program.kill('SIGTERM')
      await ended
    },
  }
}

const megabytes = (pid) =>
  Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024

/** Bytes of sound and picture that the page's open connections have sent and received. */
const bytesOf = (page) =>
  page.evaluate(async () => {
    const bytes = { sent: 0, received: 0, connections: 0 }
    for (const connection of globalThis.keptConnections) {
      if (connection.connectionState !== 'connected') continue
      bytes.connections += 1
      for (const entry of (await connection.getStats()).values()) {
        if (entry.type === 'outbound-rtp') bytes.sent += entry.bytesSent + entry.headerBytesSent
        if (entry.type === 'inbound-rtp')
          bytes.received += entry.bytesReceived + entry.headerBytesReceived
      }
    }
    return bytes
  })

/**
 * Measures a room in which everyone sees everyone.
 * @param {{ pages: import('@playwright/test').Page[], pids: Record<string, number>,
 *   seconds?: number }} given of `pages`: made with `keepConnections`; of `pids`: by their names
 * @returns {Promise<{ what: string, figure: string }[]>}
 */
export async function measureSix({ pages, pids, seconds = OVER_S }) {
  const names = Object.entries(pids)
  const ticks = () => names.map(([, pid]) => cpuSeconds(pid))
  const [cpu, bytes] = [ticks(), await Promise.all(pages.map(bytesOf))]
  const since = performance.now()
  await sleep(seconds * 1000)
  const over = (performance.now() - since) / 1000
  const [cpuAfter, bytesAfter] = [ticks(), await Promise.all(pages.map(bytesOf))]
  const kbits = (what) =>
    Math.max(...bytesAfter.map((after, no) => after[what] - bytes[no][what])) / 125 / over
  const people = `${pages.length} 人`
  return [
    ...names.map(([name, pid], no) => ({
      what: `${people}：${name}`,
      figure: `${((cpuAfter[no] - cpu[no]) / over).toFixed(3)} 核，${Math.round(megabytes(pid))} MB`,
    })),
    { what: `${people}：一个页面的连接`, figure: `${bytesAfter[0].connections} 条` },
    { what: `${people}：一人发出，最多`, figure: `${Math.round(kbits('sent'))} kbit/s` },
    { what: `${people}：一人收到，最多`, figure: `${Math.round(kbits('received'))} kbit/s` },
  ]
}
