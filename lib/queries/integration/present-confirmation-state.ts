import type { Confirmation } from '@/lib/domain/confirmation/confirmation'
import { confirmationPaper } from '@/lib/documents/templates/confirmation-papers'
import { confirmationStatus } from '@/lib/labels/zh-CN/confirmation'
import { hasPaper } from '../confirmation/confirmation-paper'

/**
 * An application for confirmation: status, numbers, days and the court's own papers; who confirmed
 * how is not in it.
 */
export function presentConfirmationState(confirmation: Confirmation) {
  const { status, submittedAt, withdrawalRequestedAt, decisions } = confirmation
  return {
    id: confirmation.id,
    status,
    statusText: confirmationStatus[status],
    number: confirmation.number,
    agreementSha256: confirmation.agreementSha256,
    effectiveOn: confirmation.effectiveOn,
    dueOn: confirmation.dueOn,
    provisional: confirmation.isDueProvisional,
    submittedAt: submittedAt?.toISOString() ?? null,
    receivedOn: confirmation.receivedOn,
    correctionDueOn: confirmation.correctionDueOn,
    admittedOn: confirmation.admittedOn,
    withdrawalRequestedAt: withdrawalRequestedAt?.toISOString() ?? null,
    decidedOn: confirmation.decidedOn,
    papers: decisions.flatMap(({ no, move, at }) =>
      hasPaper(move) ? [{ no, name: confirmationPaper[move], at: at.toISOString() }] : [],
    ),
  }
}
