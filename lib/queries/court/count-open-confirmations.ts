import 'server-only'
import { z } from 'zod'
import { countConfirmations } from '@/lib/data/stores/confirmation/confirmation-list-store'
import { defineSqlQuery } from '../define-query'
import { reviewedCourtId } from './court-review'

/**
 * Number of the applications for confirmation that wait for the court, for the menu. None for a
 * reviewer, who has nothing to do about them.
 */
export const countOpenConfirmations = defineSqlQuery({
  act: 'confirmation:list',
  input: z.strictObject({}),
  load: async (db, _input, { actor }) => {
    const courtId = reviewedCourtId(actor)
    return courtId === null ? null : await countConfirmations(db, { courtId, isOpen: true })
  },
  present: ({ total }, { actor }) => (actor.role === 'court_reviewer' ? 0 : total),
})
