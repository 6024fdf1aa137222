import 'server-only'
import pg from 'pg'
import { env } from '@/lib/platform/env'
import { errorFields, log } from '@/lib/platform/logger'

/**
 * What the database reports: the inbox of an account changed; something was said or changed in the
 * conversations of a case; something changed in a conference, or was sent to one seat of it.
 */
export const CHANGE_CHANNELS = ['heyi_notices', 'heyi_talk', 'heyi_conference'] as const
export type ChangeChannel = (typeof CHANGE_CHANNELS)[number]

const RECONNECT_MS = 1_000

/**
 * `detail`: what the channel says besides what changed; empty where everything may have changed.
 */
type Listener = (detail: string) => void

/** The one listening connection of this process; none while no page follows anything. */
function createChangeListener() {
  /** By channel and what changed. */
  const listeners = new Map<string, Set<Listener>>()
  let isOpen = false
  let closeIfIdle: () => void = () => undefined

  const all = () => [...listeners.values()].flatMap((each) => [...each])

  async function open(): Promise<void> {
    if (isOpen || listeners.size === 0) return
    isOpen = true
    const { HEYI_CHANGES_DATABASE_URL, HEYI_DATABASE_URL } = env()
    const client = new pg.Client({
      connectionString: HEYI_CHANGES_DATABASE_URL ?? HEYI_DATABASE_URL,
      application_name: 'heyi-listen',
      keepAlive: true,
    })
    let isLost = false
    const lose = () => {
      if (isLost) return
      isLost = true
      isOpen = false
      closeIfIdle = () => undefined
      void client.end().catch(() => undefined)
      setTimeout(() => void open(), RECONNECT_MS).unref()
    }
    client.on('error', () => undefined)
    client.on('end', lose)
    client.on('notification', ({ channel, payload = '' }) => {
      const [of, detail = ''] = payload.split(' ')
      listeners.get(`${channel} ${of}`)?.forEach((listener) => listener(detail))
    })
    try {
      await client.connect()
      for (const channel of CHANGE_CHANNELS) await client.query(`LISTEN ${channel}`)
    } catch (error) {
      log.warn('changes are not reported', errorFields(error))
      return lose()
    }
    closeIfIdle = () => {
      if (listeners.size === 0) lose()
    }
    closeIfIdle()
    // What changed before the database began to report.
    all().forEach((listener) => listener(''))
  }

  return (channel: ChangeChannel, of: string, listener: Listener): (() => void) => {
    const key = `${channel} ${of}`
    const own = listeners.get(key) ?? new Set()
    listeners.set(key, own.add(listener))
    void open()
    return () => {
      own.delete(listener)
      if (own.size === 0 && listeners.get(key) === own) listeners.delete(key)
      closeIfIdle()
    }
  }
}

// On globalThis, as the pools are: a reloaded module finds the same connection.
const cache = globalThis as unknown as {
  heyiChangeListener?: ReturnType<typeof createChangeListener>
}

/**
 * Calls `listener` whenever the channel reports a change of `of` (an account, a case), and once the
 * connection is there or there again: what it reads then is complete. One connection per process
 * listens, past any pooler of transactions (LISTEN needs a connection of its own). Without it
 * nothing is reported, and a page shows what was true when it was opened.
 * @returns ends it
 */
export function onChange(channel: ChangeChannel, of: string, listener: Listener): () => void {
  cache.heyiChangeListener ??= createChangeListener()
  return cache.heyiChangeListener(channel, of, listener)
}
