import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCaseState } from '@/lib/data/stores/case/case-state-store'
import { findCourtReturns } from '@/lib/data/stores/confirmation/returns-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { RETURNS, returnInWords } from '@/lib/labels/zh-CN/confirmation-review'
import { defineSqlQuery } from '../define-query'

/**
 * What the court of a case returned of the last applications from its institution, each with what
 * to look at.
 */
export type CourtReturnsView = readonly {
  readonly code: string
  readonly line: string
  readonly check: string
}[]

/**
 * Before the next application of the same institution. Sums alone; empty for everyone but the
 * mediator and the institution.
 */
export const getCourtReturns = defineSqlQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }) => {
    const state = await findCaseState(db, caseId)
    return state && { state, returns: await findCourtReturns(db, caseId) }
  },
  scope: ({ state }) => scopeOf(state),
  present: ({ returns }): CourtReturnsView =>
    returns.map(({ code, returned, total }) => ({
      code,
      line: RETURNS.line(returned, total, returnInWords(code)),
      check: RETURNS.check(returnInWords(code)),
    })),
})
