import type { ReferralAnswer } from '@/lib/domain/referral/decide-referral'
import type { Prisma } from '../generated/prisma/client'

/** The answer that a receipt keeps, checked: what is repeated to a court is exactly what it was told. */
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
  return { caseNo, status, acceptanceDueOn }
}
