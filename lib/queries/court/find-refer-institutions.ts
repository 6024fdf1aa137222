import 'server-only'
import { z } from 'zod'
import { findInvitedInstitutions } from '@/lib/data/stores/referral/invited-institution-store'
import { DISPUTE_TYPES } from '@/lib/domain/case/vocabulary'
import { REGISTER_INSTITUTION as WORDS } from '@/lib/labels/zh-CN/register-institution'
import { defineSqlQuery } from '../define-query'

/** An institution to refer to, with what speaks for and against it. */
export type ReferInstitution = {
  readonly code: string
  readonly name: string
  /** The type of the dispute is among its specialties. */
  readonly isFitting: boolean
  /** It has cases of this court whose acceptance is overdue. */
  readonly isSlow: boolean
  readonly scope: string | null
  readonly reasons: readonly string[]
}

/** The institutions that the clerk's court has invited: those first whose scope fits, of these the ones with the least to do. */
export const findReferInstitutions = defineSqlQuery({
  act: 'referral-draft:list',
  input: z.strictObject({ disputeType: z.enum(DISPUTE_TYPES).nullable() }),
  load: async (db, _input, { actor: { courtId }, today }) =>
    courtId === null ? null : findInvitedInstitutions(db, courtId, today),
  present: (found, _context, { disputeType }): readonly ReferInstitution[] =>
    found
      .map((each) => ({
        ...each,
        isFitting: disputeType !== null && each.specialties.includes(disputeType),
      }))
      .toSorted(
        (a, b) =>
          Number(b.isFitting) - Number(a.isFitting) || a.overdue - b.overdue || a.open - b.open,
      )
      .map(({ code, name, isFitting, acceptsScope, district, chargesFees, ...load }) => ({
        code,
        name,
        isFitting,
        isSlow: load.overdue > 0,
        scope: acceptsScope,
        reasons: [
          isFitting ? WORDS.fits : WORDS.fitsNot,
          ...(district ? [WORDS.district(district)] : []),
          chargesFees ? WORDS.charges : WORDS.free,
          WORDS.load(load.open, load.waiting),
          ...(load.overdue > 0 ? [WORDS.overdue(load.overdue)] : []),
        ],
      })),
})
