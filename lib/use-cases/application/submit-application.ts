import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  findApplication,
  submitApplication as storeSubmission,
} from '@/lib/data/stores/application/application-store'
import { applicationFacts, draftFacts } from '@/lib/data/stores/application/application-types'
import { takesApplications } from '@/lib/data/stores/application/draft-store'
import { notifyDesk } from '@/lib/data/stores/notice/notify'
import { decideSubmit } from '@/lib/domain/application/decide-submit'
import { allow, refuse } from '@/lib/domain/refusal'
import { consentWordsOf } from '@/lib/labels/zh-CN/application'
import { defineUseCase } from '../define-use-case'
import { SubmitApplicationInput } from './application.input'

/**
 * 提交申请 (在线调解规则 第4、8条): the account of the number that was just proven submits its draft, and
 * consents to mediation in these words. The institution's three working days begin.
 */
export const submitApplication = defineUseCase({
  act: 'application:submit',
  input: SubmitApplicationInput,
  load: async (db, { applicationId }) => {
    const record = await findApplication(db, applicationId)
    return (
      record && { record, isInstitutionOpen: await takesApplications(db, record.institutionId) }
    )
  },
  scope: ({ record: { accountId } }) => ({ participantIds: accountId === null ? [] : [accountId] }),
  target: () => null,
  subject: () => ({}),
  decide: ({ record, isInstitutionOpen }, _input, context) =>
    decideSubmit(
      { ...applicationFacts(record), ...draftFacts(record, isInstitutionOpen) },
      context,
    ),
  write: async (db, grant, { answerDueOn, isProvisional }, { record }, _input, { now }) => {
    const { id, field, content, materials, institutionId } = record
    const submitted = { consentWords: consentWordsOf(content), answerDueOn, isProvisional }
    if (!(await storeSubmission(db, grant, record, submitted, now)))
      return refuse('APPLICATION_OVER', { state: 'submitted', by: null, at: now.toISOString() })
    await appendEvent(db, {
      event: {
        kind: 'application.submitted',
        data: {
          applicationId: id,
          field,
          answerDueOn,
          materials: materials.length,
          isByOther: content.writer !== null,
          ...(content.agent && { isByAgent: true as const }),
        },
      },
      subject: { institutionId },
      by: grant.actor,
      at: now,
      basis: 'online_mediation_8',
    })
    const notice = { kind: 'application.submitted', about: id, dueOn: answerDueOn } as const
    if (institutionId !== null) await notifyDesk(db, institutionId, notice, grant.actor, now)
    return allow({ applicationId: id })
  },
})
