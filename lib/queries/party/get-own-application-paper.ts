import 'server-only'
import { z } from 'zod'
import { findConfirmationSignatures } from '@/lib/data/stores/confirmation/confirmation-signature-store'
import { findConfirmationsOfCase } from '@/lib/data/stores/confirmation/confirmation-store'
import { findSupplementaryTexts } from '@/lib/data/stores/supplementary/supplementary-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { jointClauses } from '@/lib/labels/zh-CN/supplementary-clauses'
import type { ConfirmationPaper } from '../confirmation/confirmation-paper'
import { presentSubmittedApplication } from '../confirmation/submitted-application'
import { defineSqlQuery } from '../define-query'
import { loadOwnDocuments } from './load-own-documents'
import { scopeOfTaking } from './scope-of-taking'

/** 司法确认申请书, for those who take part in the case. */
export const getOwnApplicationPaper = defineSqlQuery({
  act: 'own-case:read',
  input: z.object({ caseId: CaseId, confirmationId: z.uuid() }),
  load: async (db, { caseId, confirmationId }, { actor }) => {
    const papers = await loadOwnDocuments(db, caseId, actor)
    if (!papers) return null
    const { found, parties, agreement, taking } = papers
    const all = await findConfirmationsOfCase(db, caseId)
    const confirmation = all.find(({ id }) => id === confirmationId)
    const texts = await findSupplementaryTexts(db, caseId)
    const paper =
      confirmation &&
      presentSubmittedApplication({
        ...found,
        confirmation,
        signatures: await findConfirmationSignatures(db, confirmationId),
        parties,
        clausesAt: (at) => jointClauses(agreement, parties, texts, at),
      })
    return paper ? { taking, paper } : null
  },
  scope: scopeOfTaking,
  present: ({ paper }): ConfirmationPaper => paper,
})
