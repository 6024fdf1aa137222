import 'server-only'
import { z } from 'zod'
import {
  findSearchMatches,
  readCaseList,
  type CaseListQuery,
} from '@/lib/data/stores/case/case-list-store'
import { isReadOnlyRole } from '@/lib/domain/access/roles'
import { JUMP_CASES_AT_MOST, presentJumpCase, type JumpTargets } from '../case/jump-case'
import { defineListQuery } from '../define-query'
import { reviewedCourtId } from './court-review'

/** Cases by number or name: where Ctrl-K may lead within what the actor's court referred. */
export const findCourtJumpTargets = defineListQuery({
  act: 'case:list',
  input: z.object({ q: z.string().trim().max(60).catch('') }),
  load: async (db, { q }, { actor, today }) => {
    const courtId = reviewedCourtId(actor)
    if (!courtId) return null
    // Each of a reviewer's looks is recorded, and a word half typed is none that could be: reviewers search in their list.
    if (q === '' || isReadOnlyRole(actor.role)) return []
    const query: CaseListQuery = { tenant: { courtId }, filter: { q }, order: 'newest', today }
    const slice = { cursor: null, isBackwards: false, take: JUMP_CASES_AT_MOST }
    return readCaseList(db, query, await findSearchMatches(db, query, slice), slice)
  },
  present: (cases): JumpTargets => ({ cases: cases.map(presentJumpCase), people: [] }),
})
