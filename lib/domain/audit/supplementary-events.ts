import { z } from 'zod'
import { Day, Id, Text } from './event-atoms'

/**
 * `digest`: SHA-256 over the text, its agreement and who signs it; the words are in
 * supplementary_agreements.
 */
const SUPPLEMENTARY = { supplementaryId: Id, digest: Text }

/** 补充协议: numbers and digests, never words. */
export const SUPPLEMENTARY_EVENT_SHAPES = {
  /** `replaces`: it ended an open text. */
  'supplementary.proposed': z.strictObject({
    ...SUPPLEMENTARY,
    by: z.enum(['party', 'mediator']),
    clauses: z.int().min(1),
    replaces: Id.nullable(),
  }),
  'supplementary.revoked': z.strictObject(SUPPLEMENTARY),
  'supplementary.signed': z.strictObject({
    ...SUPPLEMENTARY,
    partyId: Id,
    party: Text,
    person: Text,
    participantId: Id,
  }),
  /** The last signature: it is in force. */
  'supplementary.effective': z.strictObject({
    ...SUPPLEMENTARY,
    number: z.int().min(1),
    clauses: z.int().min(1),
    on: Day,
  }),
} as const
