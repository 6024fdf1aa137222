import { z } from 'zod'
import { LocalMinute, OptionalNote, ReasonText } from '@/lib/domain/case/input-atoms'
import {
  HEARING_ATTENDANCES,
  HEARING_STATEMENTS,
  HEARING_WAYS,
} from '@/lib/domain/confirmation/hearing'
import { isPlainLine } from '@/lib/domain/text/plain-text'

const Id = z.uuid('NOT_FOUND_ID')
const HEARING = { confirmationId: Id, hearingId: Id } as const

export const AppointHearingInput = z
  .strictObject({
    ...HEARING,
    way: z.enum(HEARING_WAYS, 'CHOOSE_ONE'),
    startsAt: LocalMinute,
    place: z
      .string()
      .trim()
      .max(100, 'TOO_LONG')
      .refine(isPlainLine, 'TEXT_CONTROL')
      .optional()
      .transform((text) => text || null),
  })
  // A call has no place.
  .transform((plan) => ({ ...plan, place: plan.way === 'on_site' ? plan.place : null }))

export const CancelHearingInput = z.strictObject({ ...HEARING, reason: ReasonText })

export const RecordHearingInput = z.strictObject({
  ...HEARING,
  /** Of every party that applied. */
  parties: z
    .array(
      z.strictObject({
        partyId: Id,
        attendance: z.enum(HEARING_ATTENDANCES, 'CHOOSE_ONE'),
        statements: z.array(z.enum(HEARING_STATEMENTS, 'NOT_AN_OPTION')).max(5),
        words: OptionalNote,
      }),
    )
    .max(100),
  words: OptionalNote,
})
