import type { ReferredCase } from '@/lib/data/stores/integration/referred-case-store'
import { isSuccess } from '@/lib/domain/case/vocabulary'
import { fateOfReferral } from '@/lib/domain/integration/referral-fate'
import { returnedEnd, returnedEndReason, returnReason } from '@/lib/labels/zh-CN/act-choice'
import { caseSource, caseStatus, outcome } from '@/lib/labels/zh-CN/case'
import { referralFate } from '@/lib/labels/zh-CN/integration-feed'

const instant = (date: Date | null) => date?.toISOString() ?? null

/** How far a case is and what became of its referral, as its court's system reads it. */
export function presentReferral(referred: ReferredCase) {
  const { returned, end } = referred
  const fate = fateOfReferral(referred.status, returned?.reason ?? null)
  return {
    caseNo: referred.caseNo,
    courtCaseNo: referred.courtCaseNo,
    status: referred.status,
    statusText: caseStatus[referred.status],
    source: referred.source,
    sourceText: caseSource[referred.source],
    institution: referred.institution,
    mediator: referred.mediatorName,
    referredAt: referred.referredAt.toISOString(),
    receivedAt: referred.receivedAt.toISOString(),
    acceptanceDueOn: referred.acceptanceDueOn,
    acceptedAt: instant(referred.acceptedAt),
    assignedAt: instant(referred.assignedAt),
    mediationDueOn: referred.mediationDueOn,
    provisional: referred.isProvisional,
    closedAt: instant(referred.closedAt),
    outcome: referred.outcome && {
      code: referred.outcome,
      text: outcome[referred.outcome],
      success: isSuccess(referred.outcome),
    },
    referral: {
      fate,
      fateText: referralFate[fate],
      returned: returned && {
        reason: returned.reason,
        reasonText: returnReason[returned.reason],
        explanation: returned.text,
        institution: returned.institution,
        at: returned.at.toISOString(),
      },
      end: end && {
        way: end.way,
        wayText: returnedEnd[end.way],
        reason: end.reason,
        reasonText: returnedEndReason[end.reason],
        on: end.on,
        courtCaseNo: end.courtCaseNo,
      },
    },
  }
}
