import 'server-only'
import { withAccess } from '@/lib/data/door'
import { findLiveCourtKey, touchCourtKey } from '@/lib/data/stores/court/court-key-store'
import { countRequest } from '@/lib/data/stores/access/request-counter-store'
import type { Actor } from '@/lib/domain/access/roles'
import { INTEGRATION } from '@/lib/labels/zh-CN/integration'
import { now } from '@/lib/platform/clock'
import { fingerprintSecret } from '@/lib/platform/personal-number'
import type { Authenticate } from '../route/define-route'
import { problem } from '../route/problem'

/** Format of every issued key; anything else is refused without a database query. */
const BEARER = /^Bearer +(heyi_[A-Za-z0-9_-]{43})$/i

/** Requests allowed per key and minute. */
const REQUESTS_PER_MINUTE = 120
const WINDOW_MS = 60_000

/** The same response for missing, malformed, unknown and revoked keys. */
function keyRefused(): Response {
  return problem(401, 'KEY_REFUSED', INTEGRATION.keyRefused, {
    headers: { 'www-authenticate': 'Bearer realm="heyi"' },
  })
}

/**
 * Authenticates a court's own system by its key; it acts in the court's name, and its requests are
 * counted.
 */
export const authenticateCourtKey: Authenticate = async (request) => {
  const key = BEARER.exec(request.headers.get('authorization') ?? '')?.[1]
  if (!key) return keyRefused()
  const at = now()
  const found = await withAccess(null, 'check a court key', async (db) => {
    const record = await findLiveCourtKey(db, fingerprintSecret(key))
    if (!record) return null
    await touchCourtKey(db, record, at)
    return { record, counted: await countRequest(db, `court-key:${record.id}`, WINDOW_MS, at) }
  })
  if (!found) return keyRefused()
  const { record, counted } = found
  if (counted.count > REQUESTS_PER_MINUTE) {
    const seconds = Math.max(1, Math.ceil((counted.resetsAt.getTime() - at.getTime()) / 1000))
    const headers = { 'retry-after': String(seconds) }
    return problem(429, 'TOO_MANY_REQUESTS', INTEGRATION.tooManyRequests(seconds), { headers })
  }
  const { id, courtName: name, courtId } = record
  return { id, role: 'court_system', name, courtId, institutionId: null } satisfies Actor
}
