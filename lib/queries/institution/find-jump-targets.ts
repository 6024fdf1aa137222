import 'server-only'
import { z } from 'zod'
import type { CaseListQuery } from '@/lib/data/stores/case/case-order'
import { findSearchMatches } from '@/lib/data/stores/case/case-search'
import { readCaseList } from '@/lib/data/stores/case/case-list-store'
import { findMediatorsByName } from '@/lib/data/stores/mediator/mediator-name-store'
import { JUMP_CASES_AT_MOST, presentJumpCase, type JumpTargets } from '../case/jump-case'
import { listDaysOf } from '../case/list-days'
import { defineQuery } from '../define-query'
import { administeredBy } from './administered'

const MOST_PEOPLE = 5

/**
 * Cases by number or name and mediators by name in the actor's institution, for the Ctrl-K palette.
 */
export const findJumpTargets = defineQuery({
  act: 'case:list',
  input: z.object({ q: z.string().trim().max(60).catch('') }),
  load: async (db, { q }, { actor, ...context }) => {
    const institutionId = administeredBy(actor)
    if (!institutionId) return null
    if (q === '') return { cases: [], people: [] }
    const query: CaseListQuery = {
      tenant: { institutionId },
      filter: { q },
      order: 'newest',
      days: listDaysOf(context),
    }
    const slice = { cursor: null, isBackwards: false, take: JUMP_CASES_AT_MOST }
    const cases = await readCaseList(db, query, await findSearchMatches(db, query, slice), slice)
    const people = await findMediatorsByName(db, institutionId, q, MOST_PEOPLE)
    return { cases, people }
  },
  present: ({ cases, people }): JumpTargets => ({
    cases: cases.map(presentJumpCase),
    people: people.map(({ id, ...person }) => ({ mediatorId: id, ...person })),
  }),
})
