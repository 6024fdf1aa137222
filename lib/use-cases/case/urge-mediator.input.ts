import { z } from 'zod'
import { CaseId, UrgeNote } from '@/lib/domain/case/input-atoms'

export const UrgeMediatorInput = z.strictObject({ caseId: CaseId, note: UrgeNote })
