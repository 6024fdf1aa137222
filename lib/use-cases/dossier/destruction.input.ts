import { z } from 'zod'
import { CaseId, ReasonText } from '@/lib/domain/case/input-atoms'
import { DESTRUCTION_VERDICTS } from '@/lib/domain/dossier/destruction'

export const ProposeDestructionInput = z.strictObject({ caseId: CaseId, reason: ReasonText })

export const CarryOutDestructionInput = z.strictObject({
  caseId: CaseId,
  approvalId: z.uuid('NOT_FOUND_ID'),
  reason: ReasonText,
  confirmed: z.literal('yes', 'DESTRUCTION_CONFIRM'),
})

export const DecideDestructionInput = z.strictObject({
  caseId: CaseId,
  proposalId: z.uuid('NOT_FOUND_ID'),
  verdict: z.enum(DESTRUCTION_VERDICTS, 'CHOOSE_ONE'),
  reason: ReasonText,
})
