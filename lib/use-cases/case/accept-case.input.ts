import { z } from 'zod'
import { CaseId } from '../reason-text'

export const AcceptCaseInput = z.strictObject({ caseId: CaseId })
