import { Server as SocketServer } from 'node:net'
import type { Server } from 'node:http'
import { log } from './logger'

// How this process ends: it takes nothing new, and finishes what it has begun
// (docs/decisions/0176-several-processes.md).

/** Longer than a proxy keeps a connection unused (keepalive_timeout of deploy/nginx.conf). */
const PROXY_KEEPS_MS = 8_000
/** The start command ends a process by force that takes 25 seconds. */
const MOST_MS = 20_000
const LOOK_EVERY_MS = 100
/** A turn of the event loop that takes longer may leave a connection that was not accepted yet. */
const SHORT_TURN_MS = 2
const ACCEPTING_AT_MOST_MS = 8_000

type Ending = {
  isEnding: boolean
  /** By performance.now; null: connections are accepted. */
  portClosedAt: number | null
  readonly listeners: Set<() => void>
  readonly works: Set<Promise<unknown>>
}

// On globalThis: pages, routes and jobs are compiled apart.
const shared = globalThis as unknown as { heyiEnding?: Ending }
const ending = (shared.heyiEnding ??= {
  isEnding: false,
  portClosedAt: null,
  listeners: new Set(),
  works: new Set(),
})

/** Whether a signal has requested that this process end: nothing new is begun. */
export const isEnding = (): boolean => ending.isEnding

/** Whether no further connection is accepted: each that is there gets its last answer. */
export const isPortClosed = (): boolean => ending.portClosedAt !== null

/** Calls `listener` once this process begins to end. */
export function onEnding(listener: () => void): void {
  ending.listeners.add(listener)
}

/** This process ends only after `work` has settled, within its time. @returns `work` */
export function finishBeforeEnd<T>(work: Promise<T>): Promise<T> {
  const settled = work.then(
    () => undefined,
    () => undefined,
  )
  ending.works.add(settled)
  void settled.then(() => ending.works.delete(settled))
  return work
}

/**
 * Follows the signals that end this process. Where Next.js leaves its end to the application
 * (NEXT_MANUAL_SIG_HANDLE, set by the start command), it also ends it: no new connection, answers
 * to all that was sent, the jobs that run, exit.
 * @param servers those to which requests have come
 * @param isBehindProxy a proxy keeps connections for the requests of others: it closes them by
 *   itself, because a connection closed here in the moment it is used loses a request
 */
export function endOnSignals(servers: ReadonlySet<Server>, isBehindProxy: boolean): void {
  const isOurs = Boolean(process.env.NEXT_MANUAL_SIG_HANDLE)
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      if (ending.isEnding) return
      ending.isEnding = true
      for (const listener of ending.listeners) listener()
      if (isOurs) void end(servers, isBehindProxy)
    })
}

async function end(servers: ReadonlySet<Server>, isBehindProxy: boolean): Promise<void> {
  const keptMs = isBehindProxy ? PROXY_KEEPS_MS : 0
  const looking = setInterval(() => {
    const { portClosedAt } = ending
    if (portClosedAt === null || performance.now() < portClosedAt + keptMs) return
    for (const server of servers) server.closeIdleConnections()
  }, LOOK_EVERY_MS)
  const finished = Promise.all([...servers].map(stopAccepting)).then(finishWorks)
  const late = setTimeout(() => {
    log.warn('ended before everything was finished', { count: ending.works.size })
    process.exit(0)
  }, MOST_MS)
  await finished
  clearInterval(looking)
  clearTimeout(late)
  process.exit(0)
}

/** What a work begins at its end is waited for too. */
async function finishWorks(): Promise<void> {
  while (ending.works.size > 0) await Promise.all(ending.works)
}

const untilNextTurn = () => new Promise((turned) => setImmediate(turned))

/**
 * Closes the port and resolves once every connection is over. The system refuses what has connected
 * and was not accepted, so the port is closed right after a turn in which no one came.
 */
async function stopAccepting(server: Server): Promise<void> {
  let hasCome = false
  const note = () => {
    hasCome = true
  }
  server.on('connection', note)
  // The rest of the turn in which the signal came looks for no connection.
  await untilNextTurn()
  const latest = performance.now() + ACCEPTING_AT_MOST_MS
  for (let now = performance.now(); now < latest; now = performance.now()) {
    hasCome = false
    await untilNextTurn()
    if (!hasCome && performance.now() - now < SHORT_TURN_MS) break
  }
  server.off('connection', note)
  // Not the close of an HTTP server, which also closes the connections that are not in use.
  const closed = new Promise((done) => SocketServer.prototype.close.call(server, done))
  ending.portClosedAt = performance.now()
  await closed
}
