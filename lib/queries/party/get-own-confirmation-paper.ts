import 'server-only'
import { z } from 'zod'
import { findConfirmationsOfCase } from '@/lib/data/stores/confirmation/confirmation-store'
import { findSupplementaryTexts } from '@/lib/data/stores/supplementary/supplementary-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { jointClauses } from '@/lib/labels/zh-CN/supplementary-clauses'
import { presentPaper, type ConfirmationPaper } from '../confirmation/confirmation-paper'
import { defineSqlQuery } from '../define-query'
import { loadOwnDocuments } from './load-own-documents'
import { scopeOfTaking } from './scope-of-taking'

/** A paper of the court, for those who take part in the case. */
export const getOwnConfirmationPaper = defineSqlQuery({
  act: 'own-case:read',
  input: z.object({
    caseId: CaseId,
    confirmationId: z.uuid(),
    no: z.coerce.number().int().min(1),
  }),
  load: async (db, { caseId, confirmationId, no }, { actor }) => {
    const papers = await loadOwnDocuments(db, caseId, actor)
    if (!papers) return null
    const { found, parties, agreement, taking } = papers
    const confirmation = (await findConfirmationsOfCase(db, caseId)).find(
      ({ id }) => id === confirmationId,
    )
    const texts = await findSupplementaryTexts(db, caseId)
    const clausesAt = (at: Date) => jointClauses(agreement, parties, texts, at)
    const paper = confirmation && presentPaper(confirmation, no, { ...found, clausesAt })
    return paper ? { taking, paper } : null
  },
  scope: scopeOfTaking,
  present: ({ paper }): ConfirmationPaper => paper,
})
