import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { answerApplication, findApplication } from '@/lib/data/stores/application/application-store'
import { applicationFacts } from '@/lib/data/stores/application/application-types'
import { sendApplicationNotice } from '@/lib/data/stores/application/send-application-notice'
import { tenantOf } from '@/lib/domain/access/roles'
import { decideApplicationMove } from '@/lib/domain/application/application'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { answeredMeanwhile } from './answered-meanwhile'
import { DeclineApplicationInput } from './application.input'

/** 不受理申请 (在线调解规则 第9、12条): with its ground and in words; the applicant reads where to go instead. */
export const declineApplication = defineUseCase({
  act: 'application:decline',
  input: DeclineApplicationInput,
  load: (db, { applicationId }) => findApplication(db, applicationId),
  scope: ({ institutionId }) => ({ institutionId }),
  target: () => null,
  subject: (_record, actor) => tenantOf(actor),
  decide: (record) => decideApplicationMove('decline', applicationFacts(record)),
  write: async (db, grant, _state, record, { ground, words }, { actor, now }) => {
    const answer = { state: 'declined', ground, answerWords: words } as const
    if (!(await answerApplication(db, grant, record, answer, now)))
      return answeredMeanwhile(await findApplication(db, record.id))
    await appendEvent(db, {
      event: { kind: 'application.declined', data: { applicationId: record.id, ground } },
      subject: tenantOf(actor),
      by: actor,
      at: now,
      basis: 'online_mediation_12',
    })
    await sendApplicationNotice(db, grant, record, now)
    return allow({ applicationId: record.id })
  },
})
