import 'server-only'
import { z } from 'zod'
import { findMeasuredInstitutions } from '@/lib/data/stores/referral/institution-figures-store'
import { DISPUTE_TYPES } from '@/lib/domain/case/vocabulary'
import { defineSqlQuery } from '../define-query'
import { presentInstitutions } from './institution-choice'

/**
 * The institutions that the clerk's court has invited, for a dispute of this type; null: of several
 * types, or none yet.
 */
export const findReferInstitutions = defineSqlQuery({
  act: 'referral-draft:list',
  input: z.strictObject({ disputeType: z.enum(DISPUTE_TYPES).nullable() }),
  load: async (db, { disputeType }, { actor: { courtId }, today }) =>
    courtId === null ? null : findMeasuredInstitutions(db, disputeType, today),
  present: (invited, _context, { disputeType }) => presentInstitutions(invited, disputeType),
})
