import 'server-only'
import { z } from 'zod'
import { findCase } from '@/lib/data/stores/case/case-store'
import { countUnanswered } from '@/lib/data/stores/chase/chase-list-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { defineQuery, defineSqlQuery } from '../define-query'

/** How many 催办 wait for an answer of the actor's institution. */
export const countUnansweredChases = defineSqlQuery({
  act: 'chase:list',
  input: z.strictObject({}),
  load: async (db) => ({ count: await countUnanswered(db, null) }),
  present: ({ count }) => count,
})

/** How many of one case wait for an answer; for someone who is not addressed none does. */
export const countUnansweredOfCase = defineQuery({
  act: 'chase:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }) => {
    const record = await findCase(db, caseId)
    return record && { record, count: await countUnanswered(db, caseId) }
  },
  scope: ({ record: { courtId, institutionId, mediatorId } }) => ({
    courtId,
    institutionId,
    mediatorId,
  }),
  present: ({ count }) => count,
})
