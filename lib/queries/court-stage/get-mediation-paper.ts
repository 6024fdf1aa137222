import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import {
  findMediationPaper,
  type MediationPaper,
} from '@/lib/documents/templates/list-mediation-papers'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { defineSqlQuery } from '../define-query'
import { loadCourtStage } from './load-court-stage'

/** The 调解书, for the court, the institution and the mediator of the case. */
export const getMediationPaper = defineSqlQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }) => {
    const loaded = await loadCourtStage(db, { caseId })
    if (!loaded) return null
    const { state, dispute } = loaded.file
    const paper = findMediationPaper(loaded, {
      court: state.courtName,
      institution: state.institutionName ?? '',
      caseNo: state.caseNo,
      cause: state.cause,
      claim: dispute.claim,
    })
    return paper && { state, paper }
  },
  scope: ({ state }) => scopeOf(state),
  present: ({ paper }): MediationPaper => paper,
})
