import { z } from 'zod'
import { SCHEDULED_JOB_NAMES } from '@/lib/domain/jobs/recurring-jobs'

export const RunJobInput = z.strictObject({ job: z.enum(SCHEDULED_JOB_NAMES, 'CHOOSE_ONE') })
