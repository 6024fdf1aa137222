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

/**
 * Lets the next page that comes in choose the way again, after everyone has left: a conference that
 * was from each to each goes by a forwarder that was started meanwhile.
 * @param {(sql: string, values: unknown[]) => Promise<unknown>} query as the owner of the database
 */
export const chooseAgain = (query, meetingId) =>
  query('UPDATE conferences SET transport = NULL WHERE meeting_id = $1', [meetingId])

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

/** The processes that draw pages, encode and decode. */
async function renderersOf(browser) {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
}

/**
 * Measures a room in which everyone sees everyone.
 * @param {{ pages: import('@playwright/test').Page[], pids: Record<string, number>,
 *   seconds?: number }} given of `pages`: made with `keepConnections`, all of one browser; of
 *   `pids`: by their names
 * @returns {Promise<{ what: string, figure: string }[]>}
 */
export async function measureSix({ pages, pids, seconds = OVER_S }) {
  const renderers = await renderersOf(pages[0].context().browser())
  const names = [...Object.entries(pids), ...renderers.map((pid) => [null, pid])]
  const ticks = () => names.map(([, pid]) => cpuSeconds(pid))
  const [cpu, bytes] = [ticks(), await Promise.all(pages.map(bytesOf))]
  const since = performance.now()
  await sleep(seconds * 1000)
  const over = (performance.now() - since) / 1000
  const [cpuAfter, bytesAfter] = [ticks(), await Promise.all(pages.map(bytesOf))]
  const kbits = (what) =>
    Math.max(...bytesAfter.map((after, no) => after[what] - bytes[no][what])) / 125 / over
  const people = `${pages.length} 人`
  const used = names.map(([name, pid], no) => ({
    name,
    cores: (cpuAfter[no] - cpu[no]) / over,
    megabytes: megabytes(pid),
  }))
  // A browser keeps a process or two more than it has pages.
  const drawing = used
    .filter(({ name }) => name === null)
    .toSorted((one, other) => other.cores - one.cores)
    .slice(0, pages.length)
  const mean = (of) => drawing.reduce((sum, each) => sum + each[of], 0) / drawing.length
  const page = { name: '一个页面，平均', cores: mean('cores'), megabytes: mean('megabytes') }
  return [
    ...[...used.filter(({ name }) => name !== null), page].map((each) => ({
      what: `${people}：${each.name}`,
      figure: `${each.cores.toFixed(3)} 核，${Math.round(each.megabytes)} MB`,
    })),
    { what: `${people}：一个页面的连接`, figure: `${bytesAfter[0].connections} 条` },
    { what: `${people}：一人发出，最多`, figure: `${Math.round(kbits('sent'))} kbit/s` },
    { what: `${people}：一人收到，最多`, figure: `${Math.round(kbits('received'))} kbit/s` },
  ]
}
