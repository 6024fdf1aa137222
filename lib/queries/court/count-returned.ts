import 'server-only'
import { z } from 'zod'
import { countByStatus } from '@/lib/data/stores/case/case-count-store'
import { defineSqlQuery } from '../define-query'
import { reviewedCourtId } from './court-review'

/**
 * Number of the court's referrals that an institution declined and that are with the court again,
 * for the menu. None for a reviewer, who has nothing to do about them.
 */
export const countReturned = defineSqlQuery({
  act: 'case:list',
  input: z.strictObject({}),
  load: async (db, _input, { actor }) => {
    const courtId = reviewedCourtId(actor)
    return courtId === null ? null : { count: (await countByStatus(db, { courtId })).returned ?? 0 }
  },
  present: ({ count }, { actor }) => (actor.role === 'court_reviewer' ? 0 : count),
})
