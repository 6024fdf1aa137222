import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  findTraining,
  revokeTraining as markRevoked,
} from '@/lib/data/stores/mediator/training-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { allow, refuse } from '@/lib/domain/refusal'
import { trainingOf } from '@/lib/labels/zh-CN/person-field'
import { defineUseCase } from '../define-use-case'
import { changedMeanwhile } from '../mediator/changed-meanwhile'
import { RevokeTrainingInput } from './training.input'

/** 撤销培训记录: a mistaken entry is marked with its reason and stays to be seen. */
export const revokeTraining = defineUseCase({
  act: 'training:revoke',
  input: RevokeTrainingInput,
  load: (db, { trainingId }) => findTraining(db, trainingId),
  scope: (_training, actor) => ({ institutionId: actor.institutionId }),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: (training) =>
    training.revokedAt === null
      ? allow(null)
      : refuse(
          'PROFILE_CHANGED_MEANWHILE',
          changedMeanwhile(trainingOf(training.title), {
            by: training.revokedBy,
            at: training.revokedAt,
          }),
        ),
  write: async (db, grant, _decision, training, { reason }, { actor, now }) => {
    const { trainingId, mediatorId, mediator, title, heldOn } = training
    if (!(await markRevoked(db, grant, trainingId, now))) {
      const newest = await findTraining(db, trainingId)
      return refuse(
        'PROFILE_CHANGED_MEANWHILE',
        changedMeanwhile(
          trainingOf(title),
          newest && { by: newest.revokedBy, at: newest.revokedAt },
        ),
      )
    }
    const event = {
      kind: 'training.revoked' as const,
      data: { trainingId, mediatorId, mediator, title, heldOn, reason },
    }
    await appendEvent(db, { event, subject: tenantOf(actor), by: actor, at: now })
    return allow({ mediatorId, title })
  },
})
