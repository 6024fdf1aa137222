import 'server-only'
import { z } from 'zod'
import { findReferralState } from '@/lib/data/stores/referral/referral-state-store'
import { formatCaseNumber, parseCaseNumber } from '@/lib/domain/case-number/case-number'
import { isSuccess } from '@/lib/domain/case/vocabulary'
import { returnReason } from '@/lib/labels/zh-CN/act-choice'
import { caseSource, caseStatus, outcome } from '@/lib/labels/zh-CN/case'
import { defineQuery } from '../define-query'

const ReferralStateInput = z.strictObject({ caseNo: z.string().max(200) })

const instant = (date: Date | null) => date?.toISOString() ?? null

/** State of a referral, for the court that made it; every other number is NOT_FOUND. */
export const getReferralState = defineQuery({
  act: 'referral:read',
  input: ReferralStateInput,
  load: async (db, { caseNo }, { actor }) => {
    const number = parseCaseNumber(caseNo)
    if (!number.ok || actor.courtId === null) return null
    return findReferralState(db, actor.courtId, formatCaseNumber(number.value))
  },
  scope: ({ courtId }) => ({ courtId }),
  present: (state) => ({
    caseNo: state.caseNo,
    courtCaseNo: state.courtCaseNo,
    status: state.status,
    statusText: caseStatus[state.status],
    source: state.source,
    sourceText: caseSource[state.source],
    institution: state.institution,
    mediator: state.mediatorName,
    referredAt: state.referredAt.toISOString(),
    receivedAt: state.receivedAt.toISOString(),
    acceptanceDueOn: state.acceptanceDueOn,
    acceptedAt: instant(state.acceptedAt),
    assignedAt: instant(state.assignedAt),
    mediationDueOn: state.mediationDueOn,
    provisional: state.isProvisional,
    closedAt: instant(state.closedAt),
    outcome: state.outcome && {
      code: state.outcome,
      text: outcome[state.outcome],
      success: isSuccess(state.outcome),
    },
    declined: state.declined && {
      reason: state.declined.reason,
      reasonText: returnReason[state.declined.reason],
      explanation: state.declined.text,
      institution: state.declined.institution,
      at: state.declined.at.toISOString(),
    },
  }),
})
