import { z } from 'zod'
import { CaseId } from '@/lib/domain/case/input-atoms'

export const CheckDossierInput = z.strictObject({ caseId: CaseId })
