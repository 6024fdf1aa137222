import { z } from 'zod'
import { ReasonText } from '@/lib/domain/case/input-atoms'
import {
  RequiredDay,
  TrainingHours,
  TrainingOrganiser,
  TrainingTitle,
} from '../mediator/mediator-atoms'

export const RecordTrainingInput = z.strictObject({
  mediatorId: z.uuid('NOT_FOUND_ID'),
  title: TrainingTitle,
  organiser: TrainingOrganiser,
  heldOn: RequiredDay,
  hours: TrainingHours,
})

export const RevokeTrainingInput = z.strictObject({
  trainingId: z.uuid('NOT_FOUND_ID'),
  reason: ReasonText,
})
