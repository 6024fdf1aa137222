import 'server-only'
import { z } from 'zod'
import type { CaseListQuery } from '@/lib/data/stores/case/case-order'
import { findSearchMatches } from '@/lib/data/stores/case/case-search'
import { readCaseList } from '@/lib/data/stores/case/case-list-store'
import { isReadOnlyRole } from '@/lib/domain/access/roles'
import { JUMP_CASES_AT_MOST, presentJumpCase, type JumpTargets } from '../case/jump-case'
import { listDaysOf } from '../case/list-days'
import { defineSqlQuery } from '../define-query'
import { reviewedCourtId } from './court-review'

/** Cases of the actor's court by number or name, for the Ctrl-K palette. */
export const findCourtJumpTargets = defineSqlQuery({
  act: 'case:list',
  input: z.object({ q: z.string().trim().max(60).catch('') }),
  load: async (db, { q }, { actor, ...context }) => {
    const courtId = reviewedCourtId(actor)
    if (!courtId) return null
    // A reviewer's reads are recorded, and a half-typed word is no read worth recording: reviewers
    // search in their list.
    if (q === '' || isReadOnlyRole(actor.role)) return []
    const query: CaseListQuery = {
      tenant: { courtId },
      filter: { q },
      order: 'newest',
      days: listDaysOf(context),
    }
    const slice = { cursor: null, isBackwards: false, take: JUMP_CASES_AT_MOST }
    return readCaseList(db, query, await findSearchMatches(db, query, slice), slice)
  },
  present: (cases): JumpTargets => ({ cases: cases.map(presentJumpCase), people: [] }),
})
