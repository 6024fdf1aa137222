import 'server-only'
import { CARRIED_STATUSES } from '@/lib/domain/case/status'
import { DISPUTE_TYPES, type DisputeType } from '@/lib/domain/case/vocabulary'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db } from '@/lib/data/door'
import { toDayOrNull } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { readCaseloadCeiling } from '@/lib/data/stores/parameter/parameter-store'
import { capInForce } from '@/lib/domain/mediator/caseload-ceiling'

/** A mediator's own profile, as 我的 shows it. */
export type OwnProfile = {
  readonly name: string
  readonly institution: string | null
  readonly specialties: readonly DisputeType[]
  /** The one in force. */
  readonly caseloadCap: number
  /** Cases carried now. */
  readonly open: number
  readonly rosterExpiresOn: LocalDate | null
  readonly leaveFrom: LocalDate | null
  readonly leaveTo: LocalDate | null
}

/** The profile of an account; null where it belongs to no mediator. */
export async function findOwnProfile(db: Db, accountId: string): Promise<OwnProfile | null> {
  const row = await db.mediatorProfile.findUnique({
    where: { accountId },
    select: {
      specialties: true,
      caseloadCap: true,
      rosterExpiresOn: true,
      leaveFrom: true,
      leaveTo: true,
      account: { select: { name: true, institution: { select: { name: true } } } },
    },
  })
  if (!row) return null
  return {
    name: row.account.name,
    institution: row.account.institution?.name ?? null,
    specialties: row.specialties.map((type) =>
      parseStoredEnum(DISPUTE_TYPES, type, 'mediator_profiles.specialties'),
    ),
    caseloadCap: capInForce(row.caseloadCap, await readCaseloadCeiling(db)),
    open: await db.case.count({
      where: { mediatorId: accountId, status: { in: [...CARRIED_STATUSES] } },
    }),
    rosterExpiresOn: toDayOrNull(row.rosterExpiresOn),
    leaveFrom: toDayOrNull(row.leaveFrom),
    leaveTo: toDayOrNull(row.leaveTo),
  }
}
