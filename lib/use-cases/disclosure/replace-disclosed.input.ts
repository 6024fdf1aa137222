import { z } from 'zod'
import { CaseId, OptionalNote } from '../reason-text'

export const ReplaceDisclosedInput = z.strictObject({ caseId: CaseId, note: OptionalNote })
