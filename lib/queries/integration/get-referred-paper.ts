import 'server-only'
import { z } from 'zod'
import { findPlainAgreement } from '@/lib/data/stores/case/agreement-store'
import { findConfirmation } from '@/lib/data/stores/confirmation/confirmation-store'
import {
  findCourtName,
  findReferredCaseById,
} from '@/lib/data/stores/integration/referred-case-store'
import { findAgreementParties } from '@/lib/data/stores/party/party-name-store'
import { findSupplementaryTexts } from '@/lib/data/stores/supplementary/supplementary-store'
import { jointClauses } from '@/lib/labels/zh-CN/supplementary-clauses'
import { presentPaper, type ConfirmationPaper } from '../confirmation/confirmation-paper'
import { defineSqlQuery } from '../define-query'

export const ReferredPaperInput = z.object({
  confirmationId: z.uuid('NOT_FOUND_ID'),
  no: z.coerce.number().int().min(1),
})

/** A paper of the court in 司法确认, for its own system: the same as its people read. */
export const getReferredPaper = defineSqlQuery({
  act: 'integration:read',
  input: ReferredPaperInput,
  load: async (db, { confirmationId, no }) => {
    const confirmation = await findConfirmation(db, confirmationId)
    const referred = confirmation && (await findReferredCaseById(db, confirmation.caseId))
    if (!confirmation || !referred) return null
    const [court, agreement, parties, texts] = await Promise.all([
      findCourtName(db, referred.courtId),
      findPlainAgreement(db, referred.id),
      findAgreementParties(db, referred.id),
      findSupplementaryTexts(db, referred.id),
    ])
    const paper = presentPaper(confirmation, no, {
      court,
      institution: referred.institution?.name ?? null,
      caseNo: referred.caseNo,
      cause: referred.cause,
      clausesAt: (at) => jointClauses(agreement, parties, texts, at),
    })
    return paper && { referred, paper }
  },
  scope: ({ referred: { courtId } }) => ({ courtId }),
  present: ({ paper }): ConfirmationPaper => paper,
})
