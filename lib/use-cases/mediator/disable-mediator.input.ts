import { z } from 'zod'
import { ReasonText } from '@/lib/domain/case/input-atoms'

export const DisableMediatorInput = z.strictObject({
  mediatorId: z.uuid('NOT_FOUND_ID'),
  reason: ReasonText,
})
export const EnableMediatorInput = z.strictObject({ mediatorId: z.uuid('NOT_FOUND_ID') })
