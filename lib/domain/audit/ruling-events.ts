import { z } from 'zod'
import { SERVICE_RESULTS } from '../delivery/services'
import { OBJECTION_RESULTS, OBJECTOR_KINDS } from '../ruling/objection'
import { RULING_SERVICE_WAYS } from '../ruling/service'
import { Day, Id, Text } from './event-atoms'

const RULING = { confirmationId: Id, paperId: Id }

/**
 * After a ruling on 司法确认: codes, days and digests; the words are in ruling_objections and
 * ruling_services.
 */
export const RULING_EVENT_SHAPES = {
  'ruling.served': z.strictObject({
    ...RULING,
    partyId: Id,
    party: Text,
    way: z.enum(RULING_SERVICE_WAYS),
    result: z.enum(SERVICE_RESULTS),
    on: Day,
  }),
  /** `party`: null of an interested person, whose name is in the objection. */
  'ruling.objected': z.strictObject({
    confirmationId: Id,
    objectionId: Id,
    objectorKind: z.enum(OBJECTOR_KINDS),
    party: Text.nullable(),
    isLate: z.boolean(),
    digest: Text,
  }),
  'ruling.objection-decided': z.strictObject({
    confirmationId: Id,
    objectionId: Id,
    result: z.enum(OBJECTION_RESULTS),
    digest: Text,
  }),
} as const
