import { z } from 'zod'
import { CaseId, Day, OptionalNote } from '@/lib/domain/case/input-atoms'

export const ResumeClockInput = z.strictObject({ caseId: CaseId, to: Day, note: OptionalNote })
