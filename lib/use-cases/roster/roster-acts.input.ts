import { z } from 'zod'
import { Day, ReasonText, plainLineEnds } from '@/lib/domain/case/input-atoms'
import {
  REFUSAL_GROUNDS,
  REMOVAL_GROUNDS,
  SUSPENSION_GROUNDS,
} from '@/lib/domain/roster/roster-moves'
import { isPlainLine, isPlainParagraph } from '@/lib/domain/text/plain-text'
import { Version } from '../mediator/mediator-atoms'

const Id = z.uuid('NOT_FOUND_ID')
/** `revision`: the one that the page showed: of two at once the second learns who was faster. */
const OF_ENTRY = { entryId: Id, revision: Version } as const

const Certificate = z
  .string('REQUIRED')
  .trim()
  .min(1, 'REQUIRED')
  .max(60, 'TOO_LONG')
  .refine(isPlainLine, 'TEXT_CONTROL')

export const RecommendInput = z.strictObject({
  courtId: z.uuid('CHOOSE_ONE'),
  /** Empty: the institution itself. */
  mediatorId: z.preprocess((value) => value || null, z.uuid('NOT_FOUND_ID').nullable()),
  qualification: z
    .string('REQUIRED')
    .overwrite(plainLineEnds)
    .trim()
    .min(1, 'REQUIRED')
    .min(10, 'TOO_SHORT')
    .max(2000, 'TOO_LONG')
    .refine(isPlainParagraph, 'TEXT_CONTROL'),
})

export const RosterEntryInput = z.strictObject(OF_ENTRY)
export const RosterReasonInput = z.strictObject({ ...OF_ENTRY, words: ReasonText })

export const CertifyInput = z.strictObject({
  ...OF_ENTRY,
  certificateNo: Certificate,
  validFrom: Day,
  validUntil: Day,
})

export const RefuseEntryInput = z.strictObject({
  ...OF_ENTRY,
  ground: z.enum(REFUSAL_GROUNDS, 'CHOOSE_ONE'),
  words: ReasonText,
})

export const SuspendEntryInput = z.strictObject({
  ...OF_ENTRY,
  ground: z.enum(SUSPENSION_GROUNDS, 'CHOOSE_ONE'),
  words: ReasonText,
})

export const RemoveEntryInput = z.strictObject({
  ...OF_ENTRY,
  ground: z.enum(REMOVAL_GROUNDS, 'CHOOSE_ONE'),
  words: ReasonText,
})
