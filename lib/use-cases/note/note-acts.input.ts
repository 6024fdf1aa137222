import { z } from 'zod'
import { Confidential } from '@/lib/domain/audience/confidential'
import { NOTE_AUDIENCES } from '@/lib/domain/audience/decide-note'
import { CaseId, plainLineEnds } from '@/lib/domain/case/input-atoms'
import { DeviceReceipt } from '../device-item/device-receipt.input'

const NoteId = z.uuid('NOT_FOUND_ID')

export const AddNoteInput = z.strictObject({
  caseId: CaseId,
  /** Chosen by the form, so that a form sent twice has one effect. */
  noteId: NoteId,
  audience: z.enum(NOTE_AUDIENCES, 'CHOOSE_ONE'),
  partyId: z
    .union([z.literal(''), z.uuid('CHOOSE_ONE')])
    .optional()
    .transform((id) => id || null),
  words: z
    .string('REQUIRED')
    .overwrite(plainLineEnds)
    .trim()
    .min(1, 'REQUIRED')
    .max(2000, 'TOO_LONG')
    .transform((words) => Confidential.of(words)),
  device: DeviceReceipt.optional(),
})

export const TakeNoteBackInput = z.strictObject({ caseId: CaseId, noteId: NoteId })
