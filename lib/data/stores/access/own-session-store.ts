import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import { idleSince, SHARED_IDLE_MINUTES } from '@/lib/domain/access/session-life'
import { readIdleMinutes } from '../parameter/parameter-store'
import { env } from '@/lib/platform/env'
import type { Db } from '@/lib/data/door'

export type OwnSession = {
  readonly id: string
  readonly device: string
  readonly address: string
  readonly createdAt: Date
  readonly lastSeenAt: Date
}

/**
 * Those that may still be used; on an own known device after a longer time than elsewhere, on a
 * shared one after a shorter.
 */
async function liveOf(db: Db, accountId: string, at: Date) {
  const usual = await readIdleMinutes(db)
  return {
    accountId,
    revokedAt: null,
    absoluteExpiresAt: { gt: at },
    OR: [
      { isShared: false, lastSeenAt: { gt: idleSince(at, usual) } },
      { isShared: true, lastSeenAt: { gt: idleSince(at, SHARED_IDLE_MINUTES) } },
      { deviceId: { not: null }, lastSeenAt: { gt: idleSince(at, env().HEYI_PHONE_IDLE_MINUTES) } },
    ],
  }
}

/** The live sessions of one account, the newest first. */
export async function findOwnSessions(db: Db, accountId: string, at: Date): Promise<OwnSession[]> {
  return db.session.findMany({
    where: await liveOf(db, accountId, at),
    orderBy: { createdAt: 'desc' },
    take: 50,
    select: { id: true, device: true, address: true, createdAt: true, lastSeenAt: true },
  })
}

/** The address from which a session of this account was opened; null: no such session. */
export async function findSessionAddress(
  db: Db,
  accountId: string,
  sessionId: string,
): Promise<string | null> {
  const row = await db.session.findFirst({
    where: { id: sessionId, accountId },
    select: { address: true },
  })
  return row?.address ?? null
}

/** The acts of one's own account that need the password and a second step. */
export type ProofAct =
  | 'second-factor:renew-codes'
  | 'second-factor:turn-off'
  | 'passkey:add'
  | 'passkey:remove'

/** Ends one of the actor's own sessions. @returns how many live sessions ended (0 or 1) */
export async function endSession(
  db: Db,
  grant: Grant<'session:sign-out' | 'password:change' | ProofAct>,
  sessionId: string,
  at: Date,
): Promise<number> {
  const { count } = await db.session.updateMany({
    where: { id: sessionId, accountId: grant.actor.id, revokedAt: null },
    data: {
      revokedAt: at,
      revokedReason: grant.act === 'session:sign-out' ? 'signed_out' : 'wrong_passwords',
    },
  })
  return count
}

const ENDED_BECAUSE = {
  'session:sign-out-others': 'signed_out_elsewhere',
  'password:change': 'password_changed',
  'second-factor:confirm': 'second_factor_on',
  'passkey:add': 'second_factor_on',
} as const

/** Ends every session of the actor but one. @returns how many of them were live */
export async function endOtherSessions(
  db: Db,
  grant: Grant<keyof typeof ENDED_BECAUSE>,
  keepId: string,
  at: Date,
): Promise<number> {
  const live = await db.session.count({
    where: { ...(await liveOf(db, grant.actor.id, at)), id: { not: keepId } },
  })
  await db.session.updateMany({
    where: { accountId: grant.actor.id, id: { not: keepId }, revokedAt: null },
    data: {
      revokedAt: at,
      revokedReason: ENDED_BECAUSE[grant.act],
    },
  })
  return live
}
