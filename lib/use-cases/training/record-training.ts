import 'server-only'
import { lockMediator } from '@/lib/data/stores/assignment/candidate-store'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { addTraining, findTrainings } from '@/lib/data/stores/mediator/training-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { decideTraining } from '@/lib/domain/mediator/decide-training'
import { allow } from '@/lib/domain/refusal'
import { newId } from '@/lib/platform/ids'
import { defineUseCase } from '../define-use-case'
import { RecordTrainingInput } from './training.input'

/**
 * 登记培训 (特邀规定 第7条). The account's row is locked, so that the same training sent twice is entered
 * once.
 */
export const recordTraining = defineUseCase({
  act: 'training:record',
  input: RecordTrainingInput,
  load: async (db, { mediatorId }) => {
    const mediator = await lockMediator(db, mediatorId)
    return (
      mediator && {
        mediator: mediator.name,
        known: (await findTrainings(db, mediatorId)).filter(({ revokedAt }) => revokedAt === null),
      }
    )
  },
  scope: (_facts, actor) => ({ institutionId: actor.institutionId }),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: ({ known }, { mediatorId: _id, ...training }, { today }) =>
    decideTraining(training, known, today),
  write: async (db, grant, training, { mediator }, { mediatorId }, { actor, now }) => {
    const trainingId = newId()
    await addTraining(db, grant, mediatorId, trainingId, training, now)
    const { title, heldOn, hours } = training
    const event = {
      kind: 'training.recorded' as const,
      data: { trainingId, mediatorId, mediator, title, heldOn, hours },
    }
    await appendEvent(db, { event, subject: tenantOf(actor), by: actor, at: now })
    return allow({ mediatorId, title })
  },
})
