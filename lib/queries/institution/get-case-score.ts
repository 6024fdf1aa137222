import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCase } from '@/lib/data/stores/case/case-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { defineQuery } from '../define-query'
import { loadCaseScore, presentCaseScore } from '../scoring/case-score-view'
import { administeredBy } from './administered'

/** A case's score: the events that earned each point, in order. */
export const getCaseScore = defineQuery({
  act: 'statistics:read',
  input: z.object({ caseId: CaseId }),
  load: async (db, { caseId }, { actor }) => {
    const record = administeredBy(actor) ? await findCase(db, caseId) : null
    return record && record.institutionId === actor.institutionId ? loadCaseScore(db, record) : null
  },
  scope: ({ record }) => scopeOf(record),
  present: presentCaseScore,
})
