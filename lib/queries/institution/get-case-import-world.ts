import 'server-only'
import { z } from 'zod'
import {
  findInvitingCourts,
  findNamedMediators,
  findTakenNumbers,
} from '@/lib/data/stores/import/import-case-reads'
import { findMadeFingerprints } from '@/lib/data/stores/import/import-row-store'
import { defineQuery } from '../define-query'
import { administeredBy } from './administered'

/**
 * What the lines of a 补录 are checked against: inviting courts, the institution's mediators, numbers
 * and lines imported before.
 */
export const getCaseImportWorld = defineQuery({
  act: 'import:read',
  input: z.strictObject({
    numbers: z.array(z.string().max(64)).max(20_000),
    fingerprints: z.array(z.string().length(64)).max(20_000),
  }),
  load: async (db, { numbers, fingerprints }, { actor, today }) => {
    const institutionId = administeredBy(actor)
    if (!institutionId) return null
    return {
      institutionId,
      courts: await findInvitingCourts(db, institutionId, today),
      mediators: await findNamedMediators(db, institutionId),
      takenNumbers: await findTakenNumbers(db, numbers),
      madeFingerprints: await findMadeFingerprints(db, fingerprints),
    }
  },
  scope: ({ institutionId }) => ({ institutionId }),
  present: ({ institutionId: _own, ...world }, { now, calendar }) => ({ ...world, now, calendar }),
})
