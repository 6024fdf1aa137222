import { z } from 'zod'
import { CaseId, ReasonText } from '@/lib/domain/case/input-atoms'
import {
  HELPER_DEVICES,
  HELPER_RELATIONS,
  HELPER_TASKS,
  HELPER_WISHES,
} from '@/lib/domain/participant/helper-limits'

const Id = z.uuid('NOT_FOUND_ID')

export const AddHelperInput = z.strictObject({
  caseId: CaseId,
  /** Chosen by the form, so that a form sent twice is one helper. */
  helperId: Id,
  partyId: z.uuid('CHOOSE_ONE'),
  name: z.string('REQUIRED').trim().min(2, 'TOO_SHORT').max(60, 'TOO_LONG'),
  relation: z.enum(HELPER_RELATIONS, 'CHOOSE_ONE'),
  task: z.enum(HELPER_TASKS, 'CHOOSE_ONE'),
  device: z.enum(HELPER_DEVICES, 'CHOOSE_ONE'),
  /** Of a telephone of their own. */
  phone: z
    .string()
    .trim()
    .max(40, 'TOO_LONG')
    .optional()
    .transform((text) => text || null),
  /** How the party said that it wants this helper. */
  wish: z.enum(HELPER_WISHES, 'CHOOSE_ONE'),
})

export const EndHelperInput = z.strictObject({
  caseId: CaseId,
  helperId: Id,
  reason: ReasonText,
})
