import 'server-only'
import type { Db } from '@/lib/data/door'
import { findConsents } from '@/lib/data/stores/case/consent-store'
import { findPreparedParties } from '@/lib/data/stores/party/party-name-store'
import {
  findOwnCase,
  findPausedDays,
  findTakingPart,
  type OwnCase,
} from '@/lib/data/stores/participant/own-case-store'
import type { Scope } from '@/lib/domain/access/policy'
import type { EventSubject } from '@/lib/domain/audit/events'

/**
 * A case with what the acts of those who take part need to know of it; null: it does not exist for
 * them.
 */
export async function loadOwnCase(db: Db, caseId: string) {
  const found = await findOwnCase(db, caseId)
  if (!found) return null
  return {
    ...found,
    taking: await findTakingPart(db, caseId),
    parties: await findPreparedParties(db, caseId),
    consents: await findConsents(db, caseId),
    // Why it stood still is not for them, and makes no difference to the rule.
    pauses: (await findPausedDays(db, caseId)).map((days) => ({
      ...days,
      reason: 'appraisal' as const,
    })),
  }
}

export type LoadedOwnCase = NonNullable<Awaited<ReturnType<typeof loadOwnCase>>>

/** Whom an own case concerns: those who take part now, apart from invited persons. */
export function scopeOfOwn({ taking }: Pick<LoadedOwnCase, 'taking'>): Scope {
  return {
    participantIds: taking.flatMap(({ accountId, kind, hasEnded }) =>
      accountId !== null && kind !== 'invited' && !hasEnded ? [accountId] : [],
    ),
  }
}

export function subjectOfOwn({
  id,
  courtId,
  institutionId,
}: Pick<OwnCase, 'id' | 'courtId' | 'institutionId'>): EventSubject {
  return { caseId: id, courtId, institutionId }
}
