import { z } from 'zod'
import { CaseId, Day, OptionalNote, plainLineEnds } from '@/lib/domain/case/input-atoms'
import { ANSWER_WAYS, MINUTES_ANSWERS } from '@/lib/domain/minutes/decide-answer'
import { MINUTES_TEXT_AT_MOST } from '@/lib/domain/minutes/decide-write'
import { SUMMARY_LINES_AT_MOST } from '@/lib/domain/minutes/decide-sum-up'
import { MINUTES_SECTIONS, WRITTEN_SECTIONS } from '@/lib/domain/minutes/minutes'
import { DeviceReceipt } from '../device-item/device-receipt.input'

const MinutesKey = { caseId: CaseId, minutesId: z.uuid('NOT_FOUND_ID') } as const

/** `minutesId` is made by the form: sending it twice opens one. */
export const OpenMinutesInput = z.strictObject({
  ...MinutesKey,
  meetingId: z.uuid('CHOOSE_ONE'),
})

/** `supplementedId`: the confirmed minutes that are supplemented. */
export const SupplementMinutesInput = z.strictObject({
  ...MinutesKey,
  supplementedId: z.uuid('CHOOSE_ONE'),
})

const Entry = z.strictObject({
  /** Made on the device: sending it twice has one effect. */
  id: z.uuid(),
  section: z.enum(MINUTES_SECTIONS, 'CHOOSE_ONE'),
  speakerId: z.uuid('CHOOSE_ONE'),
  /**
   * Empty to remove what it replaces. Its line ends are the same by a form and by the queue of a
   * device.
   */
  text: z
    .string()
    .overwrite(plainLineEnds)
    .trim()
    .max(MINUTES_TEXT_AT_MOST, 'TOO_LONG')
    .optional()
    .transform((text) => text ?? ''),
  saidAt: z.iso.datetime('MALFORMED').transform((text) => new Date(text)),
  replaces: z
    .uuid('NOT_AN_OPTION')
    .optional()
    .transform((id) => id ?? null),
})

export const WriteMinutesInput = z.strictObject({
  ...MinutesKey,
  entries: z.array(Entry).min(1, 'REQUIRED').max(50),
  device: DeviceReceipt.optional(),
})

/** A line whose text was emptied puts nothing of its messages into the minutes. */
export const SumUpInput = z.strictObject({
  ...MinutesKey,
  topicId: z.uuid('CHOOSE_ONE'),
  lines: z
    .array(
      z.strictObject({
        /** Made by the form: sending it twice has one effect. */
        id: z.uuid(),
        section: z.enum(WRITTEN_SECTIONS, 'CHOOSE_ONE'),
        speakerId: z.uuid('CHOOSE_ONE'),
        text: z
          .string()
          .overwrite(plainLineEnds)
          .trim()
          .max(MINUTES_TEXT_AT_MOST, 'TOO_LONG')
          .default(''),
        messageIds: z.array(z.uuid()).min(1, 'REQUIRED').max(100),
      }),
    )
    .min(1, 'REQUIRED')
    .max(SUMMARY_LINES_AT_MOST),
})

/** `lastNo`: the number of the last entry on the page. */
export const SubmitMinutesInput = z.strictObject({
  ...MinutesKey,
  lastNo: z.coerce
    .number('MALFORMED')
    .int('MALFORMED')
    .min(0, 'MALFORMED')
    .max(10_000, 'MALFORMED'),
})

export const AnswerMinutesInput = z.strictObject({
  ...MinutesKey,
  personId: z.uuid('CHOOSE_ONE'),
  answer: z.enum(MINUTES_ANSWERS, 'CHOOSE_ONE'),
  how: z.enum(ANSWER_WAYS, 'CHOOSE_ONE'),
  on: Day,
  note: OptionalNote,
})

export type AnswerMinutesInput = z.output<typeof AnswerMinutesInput>

export const ReopenMinutesInput = z.strictObject(MinutesKey)
