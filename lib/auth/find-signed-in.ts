import 'server-only'
import { headers } from 'next/headers'
import { cache } from 'react'
import { readAs, withAccess } from '@/lib/data/door'
import { findSession, markSeen } from '@/lib/data/stores/access/session-store'
import type { Actor } from '@/lib/domain/access/roles'
import { isSecondFactorDue, type SecondFactorState } from '@/lib/domain/access/second-factor'
import { isPasswordOld } from '@/lib/domain/access/password-rules'
import { idleMinutesOf, isSeenDue, isSessionLive } from '@/lib/domain/access/session-life'
import { now } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'
import { isHttps } from '@/lib/platform/forwarded'
import { readDeviceCookie } from './device-cookie'
import { findOwnDevice } from './known-device'
import { readSessionId } from './session-cookie'

/** The signed-in person of this request, or null. */
export type SignedIn = {
  readonly actor: Actor
  readonly sessionId: string
  /** Minutes without use after which this session ends. */
  readonly idleMinutes: number
  /** Those of staff on a computer. */
  readonly usualIdleMinutes: number
  /** Others use this device too (公用设备). */
  readonly isShared: boolean
  readonly mustChangePassword: boolean
  /** It must because the password is old: the present one is known, and has to be given. */
  readonly isPasswordOld: boolean
  readonly secondFactor: SecondFactorState
  /** 两步验证 comes before anything else. */
  readonly isSecondFactorDue: boolean
  readonly institutionName: string | null
  readonly courtName: string | null
}

/**
 * The person of a live session: not ended, not idle for too long, not older than 8 hours, account
 * active. Role and tenant are the account's present ones. `deviceCookie`: the known devices of this
 * request. `isUse` false: what a page does by itself does not keep the session alive.
 */
export async function findPersonOfSession(
  sessionId: string,
  deviceCookie: string | null = null,
  { isUse = true } = {},
): Promise<SignedIn | null> {
  const at = now()
  const session = await readAs(null, 'check a session', (read) => findSession(read, sessionId))
  if (!session || !session.isAccountActive) return null
  const isOwnDevice =
    session.deviceId !== null &&
    findOwnDevice(deviceCookie, session.phoneHash, at) === session.deviceId
  const idleMinutes = idleMinutesOf(session.actor.role, session.usualIdleMinutes, {
    own: isOwnDevice ? env().HEYI_PHONE_IDLE_MINUTES : null,
    isShared: session.isShared,
  })
  if (!isSessionLive(session, at, idleMinutes)) return null
  if (isUse && isSeenDue(session, at))
    await withAccess(session.actor, 'a session was used', (db) => markSeen(db, sessionId, at))
  const { actor, isShared, usualIdleMinutes, secondFactor } = session
  const isOld =
    !session.mustChangePassword && isPasswordOld(session.passwordSetAt, session.passwordDays, at)
  const { institutionName, courtName } = session
  return {
    actor,
    sessionId,
    idleMinutes,
    usualIdleMinutes,
    isShared,
    mustChangePassword: session.mustChangePassword || isOld,
    isPasswordOld: isOld,
    secondFactor,
    isSecondFactorDue: isSecondFactorDue({
      role: actor.role,
      state: secondFactor,
      policy: env().HEYI_SECOND_FACTOR,
    }),
    institutionName,
    courtName,
  }
}

/** The signed-in person, read once per request; layouts and pages of one render share it. */
export const findSignedIn = cache(async (): Promise<SignedIn | null> => {
  const sessionId = await readSessionId()
  if (sessionId === null) return null
  return findPersonOfSession(sessionId, await readDeviceCookie(isHttps(await headers())))
})

/** The signed-in person of a request that a page makes by itself, or null. */
export async function findFollower(): Promise<SignedIn | null> {
  const sessionId = await readSessionId()
  if (sessionId === null) return null
  const device = await readDeviceCookie(isHttps(await headers()))
  return findPersonOfSession(sessionId, device, { isUse: false })
}
