import { z } from 'zod'
import { CaseId, OptionalNote } from '../reason-text'

export const AssignMediatorInput = z.strictObject({ caseId: CaseId, mediatorId: z.uuid('CHOOSE_ONE'), note: OptionalNote })
