import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCase } from '@/lib/data/stores/case/case-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { maskNumbersInView } from '@/lib/domain/identity/mask-view'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { findAccessSubject } from '../case/access-subject'
import { defineQuery } from '../define-query'
import { loadCaseScore, presentCaseScore, type CaseScoreView } from '../scoring/case-score-view'
import { reviewedCourtId, watermarkText } from './court-review'

export type CourtCaseScoreView = CaseScoreView & { readonly watermark: string }

/**
 * Where the score of a case that the actor's court referred comes from, point by point. It is a page of the case and not a sum: whoever
 * may not read the case may not read this, and each look is recorded in the case's chain.
 */
export const getCourtCaseScore = defineQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, { actor }) => {
    const record = reviewedCourtId(actor) ? await findCase(db, caseId) : null
    return (
      record && {
        ...(await loadCaseScore(db, record)),
        subject: await findAccessSubject(db, record),
      }
    )
  },
  scope: ({ record }) => scopeOf(record),
  record: ({ subject }) => ({
    subject,
    event: { kind: 'case.viewed', data: { surface: 'score' } },
  }),
  present: (facts, { actor, now }): CourtCaseScoreView => ({
    ...maskNumbersInView(presentCaseScore(facts)),
    watermark: watermarkText(actor, stamp(now)),
  }),
})
