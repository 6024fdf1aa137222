import 'server-only'
import { z } from 'zod'
import { env } from '@/lib/platform/env'
import { findOwnConference } from '@/lib/data/stores/conference/own-conference-store'
import { getInstitutionContact } from '@/lib/data/stores/institution/institution-contact-store'
import { defineQuery } from '../define-query'
import { scopeOfSeat } from './load-view'

export type CallNumber = {
  /** null: no number is known. */
  readonly phone: string | null
  /** Of the telephone bridge; else of the institution, where someone answers. */
  readonly isBridge: boolean
}

/** Where one with a seat calls when the line does not carry. */
export const getCallNumber = defineQuery({
  act: 'conference:read',
  input: z.strictObject({ meetingId: z.uuid() }),
  load: async (db, { meetingId }, { actor }) => {
    const own = await findOwnConference(db, meetingId)
    if (!own) return null
    const bridge = env().HEYI_DIAL_IN_PHONE
    const { institutionPhone } = await getInstitutionContact(db, own.holderId)
    return { actor, phone: bridge ?? institutionPhone, isBridge: bridge !== undefined }
  },
  scope: ({ actor }) => scopeOfSeat(actor),
  present: ({ phone, isBridge }): CallNumber => ({ phone, isBridge }),
})
