import { z } from 'zod'
import { ReasonText } from '@/lib/domain/case/input-atoms'

export const DisableStaffAccountInput = z.strictObject({
  accountId: z.uuid('NOT_FOUND_ID'),
  reason: ReasonText,
})
export const EnableStaffAccountInput = z.strictObject({ accountId: z.uuid('NOT_FOUND_ID') })
