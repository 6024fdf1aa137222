import 'server-only'
import { z } from 'zod'
import { findOwnCase, findTakingPart } from '@/lib/data/stores/participant/own-case-store'
import { findHeard, type HeardMessage } from '@/lib/data/stores/thread/reading-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { defineSqlQuery } from '../define-query'
import { scopeOfTaking } from './scope-of-taking'

/** What others said in an own case, without its words: what a page follows. */
export const listOwnHeard = defineSqlQuery({
  act: 'own-case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }) => {
    if (!(await findOwnCase(db, caseId))) return null
    return { taking: await findTakingPart(db, caseId), heard: await findHeard(db, caseId) }
  },
  scope: scopeOfTaking,
  present: ({ heard }): readonly HeardMessage[] => heard,
})
