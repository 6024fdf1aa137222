import { z } from 'zod'
import { CaseId, noteUpTo, OptionalNote } from '@/lib/domain/case/input-atoms'
import { COMPANIES, CONFERENCE_FORMS, END_REASONS } from '@/lib/domain/conference/conference'
import { CAPTION_AT_MOST, PAGES_AT_MOST } from '@/lib/domain/conference/decide-board'
import { MODERATIONS } from '@/lib/domain/conference/decide-host'

const MeetingId = z.uuid('NOT_FOUND_ID')
const SeatId = z.uuid('NOT_FOUND_ID')
const ofMeeting = { caseId: CaseId, meetingId: MeetingId } as const

export const ConferenceInput = z.strictObject(ofMeeting)

export const SeatInput = z.strictObject({ ...ofMeeting, seatId: SeatId })

/** One checkbox, several or none, as a form sends them. */
const Chosen = z
  .union([z.array(SeatId).max(20), SeatId.transform((id) => [id])])
  .optional()
  .transform((ids) => ids ?? [])

export const SeparateInput = z.strictObject({
  ...ofMeeting,
  partyId: z.uuid('CHOOSE_ONE'),
  /** Co-mediators and interpreters who come along. */
  chosenIds: Chosen,
})

export const ModerateInput = z.strictObject({
  ...ofMeeting,
  what: z.enum(MODERATIONS, 'CHOOSE_ONE'),
  seatId: SeatId.optional().transform((id) => id ?? null),
})

/** What everyone in the host's hall sees: a page of a material, the minutes, or nothing. */
export const ShowInput = z.strictObject({
  ...ofMeeting,
  what: z.enum(['material', 'minutes', 'nothing'], 'CHOOSE_ONE'),
  materialId: z
    .uuid('NOT_FOUND_ID')
    .optional()
    .transform((id) => id ?? null),
  page: z.coerce.number().int().min(1).max(PAGES_AT_MOST).default(1),
})

/** Nothing clears it. */
export const CaptionInput = z.strictObject({
  ...ofMeeting,
  words: noteUpTo(CAPTION_AT_MOST),
})

export const ChangeFormInput = z.strictObject({
  ...ofMeeting,
  form: z.enum(CONFERENCE_FORMS, 'CHOOSE_ONE'),
})

export const EndConferenceInput = z.strictObject({
  ...ofMeeting,
  reason: z.enum(END_REASONS, 'CHOOSE_ONE'),
})

/** No one else is beside them, or who and why. */
export const DeclareInput = z.strictObject({
  ...ofMeeting,
  company: z.enum(COMPANIES, 'CHOOSE_ONE'),
  words: OptionalNote,
})

const Switch = z
  .enum(['on', 'off'])
  .optional()
  .transform((value) => (value === undefined ? null : value === 'on'))

/** What a seat changes of itself; what is not named stays. */
export const AdjustInput = z.strictObject({
  ...ofMeeting,
  muted: Switch,
  pictureOff: Switch,
  hand: Switch,
  line: z
    .enum(['good', 'broken'])
    .optional()
    .transform((line) => line ?? null),
  form: z
    .enum(CONFERENCE_FORMS)
    .optional()
    .transform((form) => form ?? null),
})
