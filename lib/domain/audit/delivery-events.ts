import { z } from 'zod'
import { DELIVERY_FAILURES } from '../delivery/attempts'
import { DELIVERY_CHANNELS } from '../delivery/delivery'
import { LEGAL_DOCUMENTS } from '../delivery/documents'
import { SERVED_DOCUMENTS, SERVICE_RESULTS, SERVICE_WAYS } from '../delivery/services'
import { Day, Id, Text } from './event-atoms'

/** Events of notices to the parties. No number and no address is in them. */
export const DELIVERY_EVENT_SHAPES = {
  'delivery.ended': z.strictObject({
    document: z.enum(LEGAL_DOCUMENTS),
    /** Who receives it. */
    party: Text,
    /** The parties for whom it is received as their agent. */
    behalf: Text.optional(),
    channel: z.enum(DELIVERY_CHANNELS),
    result: z.enum(['sent', 'delivered', 'failed']),
    failure: z.enum(DELIVERY_FAILURES).nullable(),
  }),
  'service.recorded': z.strictObject({
    partyId: Id,
    party: Text,
    document: z.enum(SERVED_DOCUMENTS),
    meetingNo: z.int().min(1).nullable(),
    way: z.enum(SERVICE_WAYS),
    result: z.enum(SERVICE_RESULTS),
    on: Day,
    note: Text.nullable(),
    /** The last day of a mediation period that had run out by then. */
    lapsedOn: Day.optional(),
  }),
} as const
