import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCaseState } from '@/lib/data/stores/case/case-state-store'
import { findMediationPaper } from '@/lib/data/stores/ruling/mediation-paper-store'
import { mayRoleAct } from '@/lib/domain/access/acts'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { mayHavePaper } from '@/lib/domain/ruling/decide-mediation-paper'
import { MEDIATION_PAPER } from '@/lib/labels/zh-CN/mediation-paper'
import { defineSqlQuery } from '../define-query'

/** 调解书 on the court's page of a filed case that ended by an agreement; of all others nothing is shown. */
export const getMediationPaper = defineSqlQuery({
  act: 'case:read',
  input: z.object({ caseId: CaseId }),
  load: async (db, { caseId }) => {
    const state = await findCaseState(db, caseId)
    return state && { state, paper: await findMediationPaper(db, caseId) }
  },
  scope: ({ state }) => scopeOf(state),
  present: ({ state, paper }, { actor, today }) => ({
    isPossible: mayHavePaper(state),
    recorded: paper && MEDIATION_PAPER.recorded(paper.number, paper.issuedOn, paper.by),
    mayRecord: paper === null && mayRoleAct(actor.role, 'mediation-paper:record'),
    today,
  }),
})
