import { z } from 'zod'
import { DELIVERY_FAILURES } from '../delivery/attempts'
import { DELIVERY_CHANNELS } from '../delivery/delivery'
import { LEGAL_DOCUMENTS } from '../delivery/documents'
import { Text } from './event-atoms'

/** Events of notices to the parties. No number and no address is in them. */
export const DELIVERY_EVENT_SHAPES = {
  'delivery.ended': z.strictObject({
    document: z.enum(LEGAL_DOCUMENTS),
    party: Text,
    channel: z.enum(DELIVERY_CHANNELS),
    result: z.enum(['sent', 'delivered', 'failed']),
    failure: z.enum(DELIVERY_FAILURES).nullable(),
  }),
} as const
