import 'server-only'
import { z } from 'zod'
import { defineQuery } from '../define-query'
import { loadConferenceView, presentConference, scopeOfSeat } from './load-view'

/** The conference of a meeting as the page shows it before any script runs. */
export const getConference = defineQuery({
  act: 'conference:read',
  input: z.strictObject({ meetingId: z.uuid() }),
  load: async (db, { meetingId }, { actor }) => {
    const facts = await loadConferenceView(db, meetingId)
    return facts && { ...facts, actor }
  },
  scope: ({ actor }) => scopeOfSeat(actor),
  present: presentConference,
})
