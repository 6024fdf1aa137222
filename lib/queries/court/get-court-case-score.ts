import 'server-only'
import { z } from 'zod'
import { findCase } from '@/lib/data/stores/case/case-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { maskNumbersInView } from '@/lib/domain/identity/mask-view'
import { loadCaseScore, presentCaseScore, type CaseScoreView } from '../scoring/case-score-view'
import { defineQuery } from '../define-query'
import { courtCaseSpec } from './court-case-spec'

/**
 * The score of a case the actor's court referred, point by point. It is a page of the case, not a
 * figure: it needs `case:read`, and every access is recorded in the case's chain.
 */
export const getCourtCaseScore = defineQuery(
  courtCaseSpec({
    act: 'case:read',
    input: z.strictObject({ caseId: CaseId }),
    load: async (db, { caseId }) => {
      const record = await findCase(db, caseId)
      return record && loadCaseScore(db, record)
    },
    caseOf: ({ record }) => record,
    event: () => ({ kind: 'case.viewed', data: { surface: 'score' } }),
    present: (facts): CaseScoreView => maskNumbersInView(presentCaseScore(facts)),
  }),
)
