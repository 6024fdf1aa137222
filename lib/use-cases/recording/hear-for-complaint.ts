import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findCase } from '@/lib/data/stores/case/case-store'
import {
  findInnerRecordings,
  hasWaitingComplaint,
  openForComplaint,
} from '@/lib/data/stores/recording/inner-recording-store'
import { findReplay } from '@/lib/data/stores/recording/replay-store'
import { decideHearing } from '@/lib/domain/recording/decide-hearing'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { HearingInput } from './recording.input'

/**
 * 为处理投诉打开录音录像: by an administrator of the institution, while a complaint about a mediator of the
 * case waits for it. It is in the record of the case, and can be heard for some hours.
 */
export const hearForComplaint = defineUseCase({
  act: 'recording:hear-complaint',
  input: HearingInput,
  load: async (db, { caseId, recordingId, replayId }) => {
    const record = await findCase(db, caseId)
    const found = (await findInnerRecordings(db, caseId)).find(({ id }) => id === recordingId)
    return record && found
      ? {
          record,
          found,
          hasComplaint: await hasWaitingComplaint(db, caseId),
          existing: await findReplay(db, replayId),
        }
      : null
  },
  scope: ({ record }) => scopeOf(record),
  target: ({ caseId }) => caseId,
  subject: ({ record }) => eventSubjectOf(record),
  decide: ({ found, hasComplaint }) => decideHearing(found, hasComplaint),
  write: async (db, grant, _decided, { record, existing }, input, { now }) => {
    const { recordingId, replayId } = input
    if (existing) return allow(input)
    if (!(await openForComplaint(db, grant, input))) return refuse('NOT_FOUND')
    await appendEvent(db, {
      event: { kind: 'recording.replayed', data: { recordingId, replayId, reason: 'complaint' } },
      subject: eventSubjectOf(record),
      by: grant.actor,
      at: now,
    })
    return allow(input)
  },
})
