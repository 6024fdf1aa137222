import { z } from 'zod'
import { CaseId } from '@/lib/domain/case/input-atoms'

export const UndoAcceptanceInput = z.strictObject({ caseId: CaseId })
