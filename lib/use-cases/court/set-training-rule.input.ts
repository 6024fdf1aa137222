import { z } from 'zod'
import { TRAINING_RULES } from '@/lib/domain/assignment/training'

export const SetTrainingRuleInput = z.strictObject({
  courtId: z.uuid('NOT_FOUND_ID'),
  rule: z.enum(TRAINING_RULES, 'REQUIRED'),
})
