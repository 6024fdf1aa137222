import { z } from 'zod'
import { CaseId } from '@/lib/domain/case/input-atoms'

export const AcceptCaseInput = z.strictObject({ caseId: CaseId })
