import { z } from 'zod'
import { SIGNING_ANSWERS, SIGNING_WAYS } from '../agreement/signing'
import { CONTACT_CHANNELS } from '../case/vocabulary'
import { PERFORMANCES, SATISFACTIONS } from '../performance/follow-up'
import { Day, Id, Text } from './event-atoms'

const Version = z.int().min(1)

/** Events of an agreement hold numbers and a hash, never its words: a draft is negotiation. */
export const AGREEMENT_EVENT_SHAPES = {
  'agreement.saved': z.strictObject({
    agreementNo: Version,
    version: Version,
    terms: z.int().min(0),
    wrong: z.int().min(0),
    unclear: z.int().min(0),
  }),
  'agreement.finished': z.strictObject({
    agreementNo: Version,
    version: Version,
    terms: z.int().min(1),
    sha256: Text,
  }),
  'agreement.signed': z.strictObject({
    agreementNo: Version,
    partyId: Id,
    party: Text,
    /** The agent with special authority who signed for the party. */
    agent: Text.nullable(),
    answer: z.enum(SIGNING_ANSWERS),
    how: z.enum(SIGNING_WAYS),
    on: Day,
    note: Text.nullable(),
    /** The day on which the last party signed: all have. */
    effectiveOn: Day.optional(),
    /** The last day of a mediation period that had run out by then. */
    lapsedOn: Day.optional(),
  }),
  'agreement.voided': z.strictObject({ agreementNo: Version, reason: Text }),
  'followup.recorded': z.strictObject({
    partyId: Id,
    party: Text,
    on: Day,
    how: z.enum(CONTACT_CHANNELS),
    performance: z.enum(PERFORMANCES),
    satisfaction: z.enum(SATISFACTIONS).nullable(),
    objections: Text.nullable(),
  }),
} as const
