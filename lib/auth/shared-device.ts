import 'server-only'
import { cache } from 'react'
import { readAs } from '@/lib/data/door'
import { findSession } from '@/lib/data/stores/access/session-store'
import { readSessionId } from './session-cookie'

/**
 * Whether the last session of this browser was opened on a device that others use too (公用设备), also
 * where it has ended: until the browser closes or its user leaves, the device stays one.
 */
export const isSharedDevice = cache(async (): Promise<boolean> => {
  const sessionId = await readSessionId()
  if (sessionId === null) return false
  const session = await readAs(null, 'check a session', (read) => findSession(read, sessionId))
  return session?.isShared ?? false
})
