import { requestSentence } from '@/lib/labels/zh-CN/request'
import type { Maintenance } from '@/lib/platform/maintenance'
import { problem } from '../route/problem'

/** What watches the process goes on being answered. */
const HEALTH = '/api/health/'

/** Seconds after which to ask again, where the announced end has passed or is not known. */
const SOON_S = 60
const MOST_S = 3_600

/**
 * The answer to every request while the system is maintained: 503, with the page for people and a
 * sentence for programs; null where the request goes on.
 */
export function answerMaintenance(
  path: string,
  maintenance: Maintenance | null,
  at: Date,
): Response | null {
  if (!maintenance || path.startsWith(HEALTH)) return null
  const headers = { 'retry-after': String(secondsUntil(maintenance.until, at)) }
  if (path.startsWith('/api/'))
    return problem(503, 'MAINTENANCE', requestSentence.MAINTENANCE, { headers })
  return new Response(maintenance.page, {
    status: 503,
    headers: { ...headers, 'content-type': 'text/html; charset=utf-8' },
  })
}

function secondsUntil(until: Date | null, at: Date): number {
  const seconds = until ? Math.ceil((until.getTime() - at.getTime()) / 1_000) : 0
  return Math.min(MOST_S, Math.max(SOON_S, seconds))
}
