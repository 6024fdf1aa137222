import { z } from 'zod'
import { CaseId, ReasonText } from '@/lib/domain/case/input-atoms'
import { UPLOAD_SLOTS } from '@/lib/domain/dossier/catalogue'

export const ArchiveDossierInput = z.strictObject({ caseId: CaseId })

export const ExplainSlotInput = z.strictObject({
  caseId: CaseId,
  slot: z.enum(UPLOAD_SLOTS, 'CHOOSE_ONE'),
  reason: ReasonText,
})
