import { z } from 'zod'
import { parseLocalDate } from '../time/local-date'
import { CONSENT_WAYS } from './consents'
import { HANDOVER_MOST } from './handover'
import { URGE_NOTE_AT_MOST } from './decide-urge'

// Field atoms that acts and screens share. Messages are codes; their sentences stand in
// lib/labels/zh-CN/field.ts.

/** A reason in the user's own words: 5 to 1,000 characters. */
export const ReasonText = z
  .string('REASON_TOO_SHORT')
  .trim()
  .min(5, 'REASON_TOO_SHORT')
  .max(1000, 'TOO_LONG')

/** 说明 that must be given, of the same length. */
export const RequiredNote = z
  .string('NOTE_TOO_SHORT')
  .trim()
  .min(5, 'NOTE_TOO_SHORT')
  .max(1000, 'TOO_LONG')

/** 交接说明, of the same length; its refusal names it. */
export const HandoverText = z
  .string('HANDOVER_TOO_SHORT')
  .trim()
  .min(5, 'HANDOVER_TOO_SHORT')
  .max(HANDOVER_MOST, 'TOO_LONG')

/** The same text by a form, whose lines end in CRLF, and by the queue of a device. */
export const plainLineEnds = (text: string) => text.replace(/\r\n?/g, '\n')

/** Text that may be left out, up to so many characters. */
export const noteUpTo = (characters: number) =>
  z
    .string()
    .overwrite(plainLineEnds)
    .trim()
    .max(characters, 'TOO_LONG')
    .optional()
    .transform((text) => text || null)

/** A note that may be left out. */
export const OptionalNote = noteUpTo(1000)

/** The note of a 催办. */
export const UrgeNote = noteUpTo(URGE_NOTE_AT_MOST)

/** A day as a form sends it: 2026-12-28. */
export const Day = z.string('REQUIRED').transform((text, check) => {
  const day = parseLocalDate(text)
  if (!day) check.addIssue({ code: 'custom', message: text === '' ? 'REQUIRED' : 'MALFORMED' })
  return day!
})

/** Local time in Shanghai as a datetime-local input gives it. */
export const LocalMinute = z
  .string('REQUIRED')
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'MALFORMED')
  .transform((text) => new Date(`${text}:00+08:00`))
  .refine((instant) => !Number.isNaN(instant.getTime()), 'MALFORMED')

/** What each party said to one question, how and when; who has not agreed is left out. */
export const PartyConsents = z
  .array(z.strictObject({ partyId: z.uuid(), how: z.enum(CONSENT_WAYS, 'CHOOSE_ONE'), on: Day }))
  .max(100)

/** The id of a case, as a form or an address carries it. */
export const CaseId = z.uuid('NOT_FOUND_ID')

/** Which personal number somebody asks to see in full. `address`: the id is a service address's. */
export const UNMASKABLE = ['phone', 'document', 'residence', 'address', 'representative'] as const
export type Unmaskable = (typeof UNMASKABLE)[number]
