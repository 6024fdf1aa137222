import 'server-only'
import type { AccountRole } from '@/lib/domain/access/roles'
import type { DisputeType } from '@/lib/domain/case/vocabulary'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db } from '@/lib/data/door'
import { fromDay } from '@/lib/data/mappers/day'

// Accounts with their password hashes, which no role of the web may read: every function here needs
// `asSystem` or `withAccess`.

/** What a mediator brings along; days are local dates, the cap is a number of open cases. */
export type NewMediatorProfile = {
  readonly specialties: readonly DisputeType[]
  readonly caseloadCap: number
  readonly rosterConfirmedOn: LocalDate | null
  readonly rosterExpiresOn: LocalDate | null
  readonly leaveFrom?: LocalDate | null
  readonly leaveTo?: LocalDate | null
  readonly identitySealed: string | null
  readonly identityHash: string | null
}

export type NewAccount = {
  readonly id: string
  readonly role: AccountRole
  readonly name: string
  readonly phoneSealed: string
  readonly phoneHash: string
  readonly courtId: string | null
  readonly institutionId: string | null
  readonly passwordHash: string
  readonly mustChangePassword: boolean
  readonly initialPasswordExpiresAt: Date | null
  readonly createdAt: Date
}

/**
 * Adds an account and, for a mediator, the profile.
 * @returns false where the phone already has an account; nothing is written then
 */
export async function addAccount(
  db: Db,
  account: NewAccount,
  mediator: NewMediatorProfile | null,
): Promise<boolean> {
  const { count } = await db.account.createMany({ data: [account], skipDuplicates: true })
  if (count === 0) return false
  if (mediator && account.institutionId) {
    await db.mediatorProfile.create({
      data: {
        accountId: account.id,
        institutionId: account.institutionId,
        identitySealed: mediator.identitySealed,
        identityHash: mediator.identityHash,
        specialties: [...mediator.specialties],
        caseloadCap: mediator.caseloadCap,
        rosterConfirmedOn: dayOrNull(mediator.rosterConfirmedOn),
        rosterExpiresOn: dayOrNull(mediator.rosterExpiresOn),
        leaveFrom: dayOrNull(mediator.leaveFrom),
        leaveTo: dayOrNull(mediator.leaveTo),
      },
      select: { accountId: true },
    })
  }
  return true
}

function dayOrNull(day: LocalDate | null | undefined): Date | null {
  return day ? fromDay(day) : null
}

/** The actor's own phone, sealed. */
export async function findOwnPhone(db: Db, accountId: string): Promise<string | null> {
  const row = await db.account.findUnique({
    where: { id: accountId },
    select: { phoneSealed: true },
  })
  return row?.phoneSealed ?? null
}
