import 'server-only'
import pg from 'pg'
import { env } from '@/lib/platform/env'
import { errorFields, log } from '@/lib/platform/logger'
import { NOTICE_CHANNEL } from './stores/notice/notice-store'

const RECONNECT_MS = 1_000

type Listener = () => void

/** The one listening connection of this process; none while no page follows an inbox. */
function createNoticeListener() {
  const listeners = new Map<string, Set<Listener>>()
  let isOpen = false
  let closeIfIdle: () => void = () => undefined

  const all = () => [...listeners.values()].flatMap((each) => [...each])

  async function open(): Promise<void> {
    if (isOpen || listeners.size === 0) return
    isOpen = true
    const client = new pg.Client({
      connectionString: env().HEYI_DATABASE_URL,
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
    client.on('notification', ({ payload }) =>
      listeners.get(payload ?? '')?.forEach((listener) => listener()),
    )
    try {
      await client.connect()
      await client.query(`LISTEN ${NOTICE_CHANNEL}`)
    } catch (error) {
      log.warn('changes of inboxes are not reported', errorFields(error))
      return lose()
    }
    closeIfIdle = () => {
      if (listeners.size === 0) lose()
    }
    closeIfIdle()
    // What changed before the database began to report.
    all().forEach((listener) => listener())
  }

  return (accountId: string, listener: Listener): (() => void) => {
    const own = listeners.get(accountId) ?? new Set()
    listeners.set(accountId, own.add(listener))
    void open()
    return () => {
      own.delete(listener)
      if (own.size === 0 && listeners.get(accountId) === own) listeners.delete(accountId)
      closeIfIdle()
    }
  }
}

// On globalThis, as the pools are: a reloaded module finds the same connection.
const cache = globalThis as unknown as {
  heyiNoticeListener?: ReturnType<typeof createNoticeListener>
}

/**
 * Calls `listener` whenever the inbox of the account changed, and once the connection is there or
 * there again: what it reads then is complete. One connection per process listens, past any pooler
 * of transactions (LISTEN needs a connection of its own). Without it nothing is reported, and a page
 * shows what was true when it was opened.
 * @returns ends it
 */
export function onInboxChange(accountId: string, listener: Listener): () => void {
  cache.heyiNoticeListener ??= createNoticeListener()
  return cache.heyiNoticeListener(accountId, listener)
}
