import { z } from 'zod'

export const AcceptCaseInput = z.strictObject({ caseId: z.uuid('NOT_FOUND_ID') })
