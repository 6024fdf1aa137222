import 'server-only'
import { z } from 'zod'
import { findOwnConference } from '@/lib/data/stores/conference/own-conference-store'
import { findGuidanceOfMeeting } from '@/lib/data/stores/guidance/guidance-store'
import { scopeOfSeat } from '../conference/load-view'
import { defineSqlQuery } from '../define-query'

/** The judge who gives guidance at a meeting and why, for one who takes part; null: none. */
export const getOwnGuidance = defineSqlQuery({
  act: 'conference:read',
  input: z.strictObject({ meetingId: z.uuid() }),
  load: async (db, { meetingId }, { actor }) => {
    if (!(await findOwnConference(db, meetingId))) return null
    return { actor, found: await findGuidanceOfMeeting(db, meetingId) }
  },
  scope: ({ actor }) => scopeOfSeat(actor),
  present: ({ found }) => found && { judge: found.judge ?? '', question: found.question },
})
