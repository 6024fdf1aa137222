import 'server-only'
import { z } from 'zod'
import { findOwnConference } from '@/lib/data/stores/conference/own-conference-store'
import { getInstitutionContact } from '@/lib/data/stores/institution/institution-contact-store'
import { defineQuery } from '../define-query'
import { scopeOfSeat } from './load-view'

/** Whom one with a seat calls where the line does not carry; null: no number is known. */
export const getCallNumber = defineQuery({
  act: 'conference:read',
  input: z.strictObject({ meetingId: z.uuid() }),
  load: async (db, { meetingId }, { actor }) => {
    const own = await findOwnConference(db, meetingId)
    return own && { actor, phone: (await getInstitutionContact(db, own.holderId)).institutionPhone }
  },
  scope: ({ actor }) => scopeOfSeat(actor),
  present: ({ phone }) => ({ phone }),
})
