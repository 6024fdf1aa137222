import type { ReferralAnswer } from '@/lib/domain/referral/decide-referral'
import type { Prisma } from '../generated/prisma/client'

/** Checks the answer stored in a receipt: a repeated request must get exactly the first answer. */
export function toReferralAnswer(stored: Prisma.JsonValue): ReferralAnswer {
  if (stored === null || typeof stored !== 'object' || Array.isArray(stored))
    throw new Error('a receipt holds no answer')
  const { caseNo, status, acceptanceDueOn } = stored
  if (
    typeof caseNo !== 'string' ||
    status !== 'pending_acceptance' ||
    typeof acceptanceDueOn !== 'string'
  ) {
    throw new Error('a receipt holds an answer of another form')
  }
  // Answers of earlier versions were given before a due day could be provisional.
  return { caseNo, status, acceptanceDueOn, provisional: stored.provisional === true }
}
