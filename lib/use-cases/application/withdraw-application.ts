import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  findApplication,
  withdrawApplication as storeWithdrawal,
} from '@/lib/data/stores/application/application-store'
import { applicationFacts } from '@/lib/data/stores/application/application-types'
import { decideApplicationMove } from '@/lib/domain/application/application'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { answeredMeanwhile } from './answered-meanwhile'
import { WithdrawApplicationInput } from './application.input'

/** 撤回申请, while it waits for its answer; the trace stays. */
export const withdrawApplication = defineUseCase({
  act: 'application:withdraw',
  input: WithdrawApplicationInput,
  load: (db, { applicationId }) => findApplication(db, applicationId),
  scope: ({ accountId }) => ({ participantIds: accountId === null ? [] : [accountId] }),
  target: () => null,
  subject: () => ({}),
  decide: (record) => decideApplicationMove('withdraw', applicationFacts(record)),
  write: async (db, grant, _state, record, { words }, { now }) => {
    const { id, institutionId } = record
    if (!(await storeWithdrawal(db, grant, record, words, now)))
      return answeredMeanwhile(await findApplication(db, id))
    await appendEvent(db, {
      event: { kind: 'application.withdrawn', data: { applicationId: id } },
      subject: { institutionId },
      by: grant.actor,
      at: now,
    })
    return allow({ applicationId: id })
  },
})
