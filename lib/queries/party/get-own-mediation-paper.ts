import 'server-only'
import { z } from 'zod'
import { findOwnCourtSteps } from '@/lib/data/stores/court-stage/court-stage-store'
import {
  findMediationPaper,
  type MediationPaper,
} from '@/lib/documents/templates/list-mediation-papers'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { defineSqlQuery } from '../define-query'
import { loadOwnDocuments } from './load-own-documents'
import { scopeOfTaking } from './scope-of-taking'

/** The 调解书, for those who take part in the case. */
export const getOwnMediationPaper = defineSqlQuery({
  act: 'own-case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, { actor }) => {
    const papers = await loadOwnDocuments(db, caseId, actor)
    if (!papers) return null
    const { found, parties, agreement, taking } = papers
    const steps = await findOwnCourtSteps(db, caseId)
    const paper = findMediationPaper(
      { steps, agreement, parties },
      { ...found, institution: found.institution ?? '' },
    )
    return paper ? { taking, paper } : null
  },
  scope: scopeOfTaking,
  present: ({ paper }): MediationPaper => paper,
})
