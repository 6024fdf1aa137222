import { z } from 'zod'
import { Day, ReasonText } from '@/lib/domain/case/input-atoms'
import { SERVICE_ENDS } from '@/lib/domain/ending/service-end'

export const EndServiceInput = z.strictObject({
  mediatorId: z.uuid('NOT_FOUND_ID'),
  as: z.enum(SERVICE_ENDS, 'CHOOSE_ONE'),
  on: Day,
  reason: ReasonText,
})
