import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { applyTransition, findCase } from '@/lib/data/stores/case/case-store'
import { queueDeclineNotice } from '@/lib/data/stores/case/decline-notice-store'
import { addDecline } from '@/lib/data/stores/case/decline-store'
import { TEXT_VERSIONS } from '@/lib/documents/templates/template-versions'
import { decideDecline } from '@/lib/domain/case/decide-decline'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { composeDeclineNotice } from './compose-decline-notice'
import { DeclineCaseInput } from './decline-case.input'

/**
 * 不受理 (操作手册 3.3): the case goes back to the court that referred it; the institution keeps the
 * record that it declined, and 不受理通知书, which the system makes once this is committed.
 */
export const declineCase = defineUseCase({
  act: 'case:decline',
  input: DeclineCaseInput,
  load: (db, { caseId }) => findCase(db, caseId),
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, { reason, text }) => decideDecline(record, { code: reason, text }),
  write: async (db, grant, transition, record, { reason: code, text }, context) => {
    const { now } = context
    // Before the case leaves the institution's sight.
    const composed = await composeDeclineNotice(db, record.id, { code, text }, context)
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    const { declineId } = await addDecline(db, grant, record, { code, text }, now)
    await queueDeclineNotice(
      db,
      grant,
      {
        declineId,
        institutionId: record.holderId,
        courtId: record.courtId,
        caseId: record.id,
        composed,
        systemVersion: TEXT_VERSIONS.decline_notice,
      },
      now,
    )
    return allow({ caseId: record.id, caseNo: record.caseNo, courtName: record.courtName })
  },
})
