import { z } from 'zod'
import { CaseId, Day, OptionalNote, plainLineEnds } from '@/lib/domain/case/input-atoms'
import { SERVICE_RESULTS } from '@/lib/domain/delivery/services'
import { OBJECTION_RESULTS } from '@/lib/domain/ruling/objection'
import { WAYS_BY_HAND } from '@/lib/domain/ruling/service'
import { isPlainParagraph, isPlainLine } from '@/lib/domain/text/plain-text'

const Id = z.uuid('NOT_FOUND_ID')
/** A field that a form sends empty where it does not apply. */
const emptied = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => value || undefined, schema.optional()).transform((value) => value ?? null)

const Line = z.string().trim().max(100, 'TOO_LONG').refine(isPlainLine, 'TEXT_CONTROL')
const Words = z
  .string('REQUIRED')
  .overwrite(plainLineEnds)
  .trim()
  .min(5, 'REASON_TOO_SHORT')
  .max(2000, 'TOO_LONG')
  .refine(isPlainParagraph, 'TEXT_CONTROL')

export const ServeRulingInput = z.strictObject({
  confirmationId: Id,
  paperId: Id,
  partyId: z.uuid('CHOOSE_ONE'),
  way: z.enum(WAYS_BY_HAND, 'CHOOSE_ONE'),
  result: z.enum(SERVICE_RESULTS, 'CHOOSE_ONE'),
  on: Day,
  recipient: emptied(Line),
  note: OptionalNote,
})

export const ReceiveRulingInput = z.strictObject({
  caseId: CaseId,
  confirmationId: Id,
  paperId: Id,
  partyId: z.uuid('CHOOSE_ONE'),
})

export const ObjectInput = z.strictObject({
  caseId: CaseId,
  confirmationId: Id,
  /** Chosen by the form. */
  objectionId: Id,
  partyId: z.uuid('CHOOSE_ONE'),
  words: Words,
})

export const RecordObjectionInput = z.strictObject({
  confirmationId: Id,
  objectionId: Id,
  /** Empty: an interested person. */
  partyId: emptied(z.uuid('CHOOSE_ONE')),
  objector: emptied(Line),
  interest: emptied(Line),
  knownOn: emptied(Day),
  lodgedOn: Day,
  words: Words,
})

export const DecideObjectionInput = z.strictObject({
  confirmationId: Id,
  objectionId: Id,
  result: z.enum(OBJECTION_RESULTS, 'CHOOSE_ONE'),
  words: Words,
})
