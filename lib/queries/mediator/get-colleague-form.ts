import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findColleagues, type Colleague } from '@/lib/data/stores/invited/colleague-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { defineSqlQuery } from '../define-query'
import { findMyCase } from './act-head'
import { presentProposalForm, type ProposalFormView } from './proposal-form'

export type ColleagueFormView = ProposalFormView & {
  /** By name: mediators of the institution who do not mediate this case. */
  readonly colleagues: readonly Colleague[]
}

/** The form with which the mediator proposes a colleague. */
export const getColleagueForm = defineSqlQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, context) => {
    const card = await findMyCase(db, caseId, context)
    return card && { card, colleagues: await findColleagues(db, caseId) }
  },
  scope: ({ card }) => scopeOf(card),
  present: ({ card, colleagues }, context): ColleagueFormView => ({
    ...presentProposalForm('co-mediator:propose', card, context),
    colleagues,
  }),
})
