import { z } from 'zod'
import { CaseId } from '@/lib/domain/case/input-atoms'

export const UndoAssignmentInput = z.strictObject({ caseId: CaseId })
