import { z } from 'zod'
import { CaseId, OptionalNote } from '@/lib/domain/case/input-atoms'

export const ReplaceDisclosedInput = z.strictObject({ caseId: CaseId, note: OptionalNote })
