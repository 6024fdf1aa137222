import { z } from 'zod'
import { CaseId, Day, LocalMinute, OptionalNote, ReasonText } from '@/lib/domain/case/input-atoms'
import { DOCUMENT_KINDS } from '@/lib/domain/case/vocabulary'
import { OPENING_WAYS } from '@/lib/domain/meeting/renewal'
import { ATTENDANCES, MEETING_FORMS } from '@/lib/domain/meeting/meeting'
import { UNAVAILABLE_ANSWERS } from '@/lib/domain/meeting/unavailable'

const MeetingId = z.uuid('NOT_FOUND_ID')

/** An empty choice is none. */
const OptionalRoom = z
  .union([z.literal('').transform(() => null), z.uuid('CHOOSE_ONE')])
  .optional()
  .transform((id) => id ?? null)

const OptionalPlace = z
  .string()
  .trim()
  .max(100, 'TOO_LONG')
  .optional()
  .transform((text) => text || null)

const planFields = {
  form: z.enum(MEETING_FORMS, 'CHOOSE_ONE'),
  on: Day,
  time: z
    .string('REQUIRED')
    .min(1, 'REQUIRED')
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'MALFORMED'),
  minutes: z
    .string('CHOOSE_ONE')
    .regex(/^\d{1,5}$/, 'CHOOSE_ONE')
    .transform(Number),
  roomId: OptionalRoom,
  place: OptionalPlace,
} as const

type Typed = { readonly on: string; readonly time: string; readonly minutes: number }

/** Day, hour and length become two instants. */
function toPlan<T extends Typed>({ time, minutes, ...rest }: T) {
  const startsAt = new Date(`${rest.on}T${time}:00+08:00`)
  return { ...rest, startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) }
}

export const ScheduleMeetingInput = z
  .strictObject({ caseId: CaseId, ...planFields })
  .transform(toPlan)

export const MoveMeetingInput = z
  .strictObject({ caseId: CaseId, meetingId: MeetingId, ...planFields, reason: ReasonText })
  .transform(toPlan)

export const CancelMeetingInput = z.strictObject({
  caseId: CaseId,
  meetingId: MeetingId,
  reason: ReasonText,
})

const Arrival = z
  .union([z.literal('').transform(() => null), LocalMinute])
  .optional()
  .transform((instant) => instant ?? null)

/** An empty choice is none. */
const optionalOf = <const C extends readonly string[]>(values: C) =>
  z
    .union([z.literal('').transform(() => null), z.enum(values, 'CHOOSE_ONE')])
    .optional()
    .transform((value) => value ?? null)

export const HoldMeetingInput = z.strictObject({
  caseId: CaseId,
  meetingId: MeetingId,
  heldFrom: LocalMinute,
  heldTo: LocalMinute,
  /** Of every party and agent of the case. */
  attendances: z
    .array(
      z.strictObject({
        personId: z.uuid(),
        attendance: z.enum(ATTENDANCES, 'CHOOSE_ONE'),
        arrivedAt: Arrival,
        /** How they were identified at the opening, and against which kind of document. */
        verifiedBy: optionalOf(OPENING_WAYS),
        document: optionalOf(DOCUMENT_KINDS),
        note: OptionalNote,
      }),
    )
    .max(400),
})

export const MarkUnavailableInput = z.strictObject({
  caseId: CaseId,
  partyId: z.uuid('CHOOSE_ONE'),
  answer: z.enum(UNAVAILABLE_ANSWERS, 'CHOOSE_ONE'),
  from: Day,
  to: Day,
  note: OptionalNote,
})
