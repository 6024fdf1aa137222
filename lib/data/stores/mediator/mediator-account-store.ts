import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import { CARRIED_STATUSES } from '@/lib/domain/case/status'
import type { Leave } from '@/lib/domain/mediator/decide-leave'
import type { MediatorProfile } from '@/lib/domain/mediator/profile-rules'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { fromDay } from '@/lib/data/mappers/day'
import { expression, readValue } from '@/lib/data/typed-reads'
import { fromProfile } from '@/lib/data/mappers/mediator-profile'

/** What an edit writes; numbers only where new ones were given. */
export type MediatorEdit = {
  readonly name: string
  readonly phone: { readonly phoneSealed: string; readonly phoneHash: string } | null
  readonly identity: {
    readonly identitySealed: string | null
    readonly identityHash: string | null
  } | null
  readonly profile: MediatorProfile
}

/**
 * Writes an edited file over the version it was read in. The account is written first: its row is
 * the lock for simultaneous edits. A new name is also written to the cases the mediator carries
 * now, which lists print and search; closed cases keep the name they were closed under.
 * @returns `phone_taken`: the caller must roll back to its savepoint
 */
export async function editMediatorAccount(
  db: Db,
  grant: Grant<'mediator:edit'>,
  file: { readonly mediatorId: string; readonly version: number; readonly name: string },
  edit: MediatorEdit,
): Promise<'written' | 'changed_meanwhile' | 'phone_taken'> {
  const { mediatorId, version } = file
  try {
    const { count } = await db.account.updateMany({
      where: {
        id: mediatorId,
        version,
        role: 'mediator',
        institutionId: grant.actor.institutionId,
      },
      data: { name: edit.name, ...edit.phone, version: { increment: 1 } },
    })
    if (count === 0) return 'changed_meanwhile'
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
      return 'phone_taken'
    throw error
  }
  await db.mediatorProfile.updateMany({
    where: { accountId: mediatorId },
    data: { ...fromProfile(edit.profile), ...edit.identity },
  })
  if (edit.name !== file.name) {
    await db.case.updateMany({
      where: { mediatorId, status: { in: [...CARRIED_STATUSES] } },
      data: { mediatorName: edit.name },
    })
  }
  return 'written'
}

/**
 * Replaces the password by an initial one, or by none (null) where a link is sent. Conditional on
 * the version read, so that two simultaneous resets give out one password.
 */
export async function resetMediatorPassword(
  db: Db,
  grant: Grant<'mediator:reset-password'>,
  file: { readonly mediatorId: string; readonly version: number },
  passwordHash: string | null,
  expiresAt: Date | null,
): Promise<boolean> {
  const { count } = await db.account.updateMany({
    where: {
      id: file.mediatorId,
      version: file.version,
      role: 'mediator',
      institutionId: grant.actor.institutionId,
    },
    data: {
      passwordHash,
      mustChangePassword: true,
      initialPasswordExpiresAt: expiresAt,
      version: { increment: 1 },
    },
  })
  return count === 1
}

/** Signs a mediator out everywhere. @returns how many sessions ended */
export async function endMediatorSessions(
  db: Db,
  _grant: Grant<'mediator:edit' | 'mediator:reset-password'>,
  mediatorId: string,
  at: Date,
  because: 'phone_changed' | 'password_reset',
): Promise<number> {
  return readValue(
    db,
    expression<number>(Prisma.sql`
      heyi_end_mediator_sessions(${mediatorId}::uuid, ${at}::timestamptz, ${because})`),
  )
}

/** Sets or clears a leave; the account's row is the caller's lock. */
export async function setMediatorLeave(
  db: Db,
  _grant: Grant<'mediator:set-leave'>,
  mediatorId: string,
  leave: Leave | null,
): Promise<void> {
  await db.mediatorProfile.updateMany({
    where: { accountId: mediatorId },
    data: { leaveFrom: leave && fromDay(leave.from), leaveTo: leave && fromDay(leave.to) },
  })
}
