import 'server-only'
import { z } from 'zod'
import { findConfirmationSignatures } from '@/lib/data/stores/confirmation/confirmation-signature-store'
import { findConfirmationsOfCase } from '@/lib/data/stores/confirmation/confirmation-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { agreementClauses } from '@/lib/labels/zh-CN/agreement-clauses'
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
    const clauses = agreement ? agreementClauses(agreement.draft, parties) : []
    const paper =
      confirmation &&
      presentSubmittedApplication({
        ...found,
        confirmation,
        signatures: await findConfirmationSignatures(db, confirmationId),
        parties,
        clauses,
      })
    return paper ? { taking, paper } : null
  },
  scope: scopeOfTaking,
  present: ({ paper }): ConfirmationPaper => paper,
})
