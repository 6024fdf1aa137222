import { z } from 'zod'
import { INVITATION_CHANNELS } from '../invitation/invitation'
import { Id, Text } from './event-atoms'

/** How someone came in. */
export const ENTRY_WAYS = ['link', 'code'] as const

/** Who is invited into a case, and comes. */
export const PARTICIPATION_EVENT_SHAPES = {
  'invitation.issued': z.strictObject({
    participantId: Id,
    person: Text,
    channel: z.enum(INVITATION_CHANNELS),
    isRenewed: z.boolean(),
  }),
  'invitation.revoked': z.strictObject({ participantId: Id, person: Text }),
  'participant.came-in': z.strictObject({
    participantId: Id,
    person: Text,
    way: z.enum(ENTRY_WAYS),
  }),
} as const
