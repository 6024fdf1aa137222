import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findHeard, type HeardMessage } from '@/lib/data/stores/thread/reading-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { defineSqlQuery } from '../define-query'
import { findMyCase } from './act-head'

/** What the parties said in a case of this mediator, without its words: what a page follows. */
export const listHeard = defineSqlQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, context) => {
    const card = await findMyCase(db, caseId, context)
    return card && { card, heard: await findHeard(db, caseId) }
  },
  scope: ({ card }) => scopeOf(card),
  present: ({ heard }): readonly HeardMessage[] => heard,
})
