import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCase } from '@/lib/data/stores/case/case-store'
import { findChangeRequests } from '@/lib/data/stores/case/change-request-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { abilityOf, type Ability } from '../case/ability'
import { presentChangeForm, type ChangeFormView } from '../case/change-form-view'
import { defineQuery } from '../define-query'
import { administeredBy } from './administered'
import { findSummaryFacts, presentSummary, type CaseSummaryView } from './case-summary'

export type ChangeReviewView = {
  readonly summary: CaseSummaryView
  readonly form: ChangeFormView
  /** Recording a request and deciding on one are open in the same statuses. */
  readonly ability: Ability
}

/** 更换申请 (在线调解规则 第14条): what parties applied for, and what waits for a decision. */
export const getChangeReview = defineQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, { actor }) => {
    if (!administeredBy(actor)) return null
    const record = await findCase(db, caseId)
    if (!record) return null
    return {
      record,
      requests: await findChangeRequests(db, caseId),
      facts: await findSummaryFacts(db, caseId),
    }
  },
  scope: ({ record }) => scopeOf(record),
  present: ({ record, requests, facts }, context): ChangeReviewView => ({
    summary: presentSummary(record, facts, context),
    form: presentChangeForm(record, facts.parties, requests, context),
    ability: abilityOf('request_change', record, context),
  }),
})
