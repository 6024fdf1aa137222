import { z } from 'zod'
import {
  CO_MEDIATOR_BASES,
  CO_MEDIATOR_END_REASONS,
  PRESIDING_CHOICES,
} from '@/lib/domain/case/co-mediators'
import { CaseId, Day, ReasonText } from '@/lib/domain/case/input-atoms'

export const AddCoMediatorInput = z.strictObject({
  caseId: CaseId,
  mediatorId: z.uuid('CHOOSE_ONE'),
  basis: z.enum(CO_MEDIATOR_BASES, 'CHOOSE_ONE'),
  presidingBy: z.enum(PRESIDING_CHOICES, 'CHOOSE_ONE'),
  /** Required where the parties chose (decide-co-mediator.ts); an empty field is none. */
  presidingOn: z
    .union([z.literal('').transform(() => null), Day])
    .optional()
    .transform((day) => day ?? null),
})

export const EndCoMediatorInput = z.strictObject({
  caseId: CaseId,
  entryId: z.uuid('NOT_FOUND_ID'),
  reason: z.enum(CO_MEDIATOR_END_REASONS, 'CHOOSE_ONE'),
  text: ReasonText,
})

export const DeclareCoMediatorInput = z.strictObject({ caseId: CaseId })
