import 'server-only'
import { z } from 'zod'
import { findTakenNumbers } from '@/lib/data/stores/import/import-case-reads'
import { findMadeFingerprints } from '@/lib/data/stores/import/import-row-store'
import { findInvitedTargets } from '@/lib/data/stores/referral/invited-target-store'
import { findInvitedMediators } from '@/lib/data/stores/referral/referred-choice-store'
import { findCasesOfPeople } from '@/lib/data/stores/referral/related-case-store'
import { PARTY_SIDES } from '@/lib/domain/case/vocabulary'
import { importerOf } from '@/lib/domain/import/importer'
import { defineQuery } from '../define-query'

const Hash = z.string().max(64).nullable()
const MOST_LINES = 20_000

/**
 * What the lines of 批量引调 are checked against: the court's roster, numbers, lines referred before,
 * and cases of the same people.
 */
export const getReferralImportWorld = defineQuery({
  act: 'import:read',
  input: z.strictObject({
    numbers: z.array(z.string().max(64)).max(MOST_LINES),
    fingerprints: z.array(z.string().length(64)).max(MOST_LINES),
    people: z
      .array(
        z.strictObject({
          side: z.enum(PARTY_SIDES),
          name: z.string().max(100),
          documentHash: Hash,
          phoneHash: Hash,
        }),
      )
      .max(MOST_LINES * 5),
  }),
  load: async (db, { numbers, fingerprints, people }, { actor, now, today }) => {
    const courtId = importerOf(actor)?.courtId
    if (!courtId) return null
    return {
      courtId,
      institutions: await findInvitedTargets(db, courtId, today),
      mediators: await findInvitedMediators(db),
      takenNumbers: await findTakenNumbers(db, numbers),
      madeFingerprints: await findMadeFingerprints(db, fingerprints, 'court'),
      existing: await findCasesOfPeople(db, people, now, null),
    }
  },
  scope: ({ courtId }) => ({ courtId }),
  present: ({ courtId: _own, ...world }, { now, today, calendar }) => ({
    ...world,
    now,
    today,
    calendar,
  }),
})
