import 'server-only'
import type { Db } from '@/lib/data/door'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findCase } from '@/lib/data/stores/case/case-store'
import { findOwnCase, findTakingPart } from '@/lib/data/stores/participant/own-case-store'
import { findRecordings, findReplay, openReplay } from '@/lib/data/stores/recording/replay-store'
import type { Actor } from '@/lib/domain/access/roles'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { ReplayInput } from './recording.input'

/** The case of a recording for a mediator, or for one who takes part in it. */
async function loadCase(db: Db, caseId: string, actor: Actor) {
  if (actor.role !== 'party') {
    const record = await findCase(db, caseId)
    return record && { scope: scopeOf(record), subject: eventSubjectOf(record) }
  }
  const own = await findOwnCase(db, caseId)
  const taking = await findTakingPart(db, caseId)
  return (
    own && {
      scope: {
        participantIds: taking.flatMap(({ accountId, hasEnded }) =>
          accountId !== null && !hasEnded ? [accountId] : [],
        ),
      },
      subject: { caseId, courtId: own.courtId, institutionId: own.holderId },
    }
  )
}

/** 调阅录音录像: with a reason, and in the record of the case; it can be heard for some hours. */
export const replayRecording = defineUseCase({
  act: 'recording:replay',
  input: ReplayInput,
  load: async (db, { caseId, recordingId, replayId }, { actor }) => {
    const of = await loadCase(db, caseId, actor)
    const found = (await findRecordings(db, caseId)).find(({ id }) => id === recordingId)
    return of && found ? { ...of, found, existing: await findReplay(db, replayId) } : null
  },
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: ({ found }) => (found.state === 'made' ? allow(true) : refuse('RECORDING_NOT_MADE')),
  write: async (db, grant, _decided, { subject, existing }, input, { now }) => {
    const { recordingId, replayId, reason } = input
    if (existing) return allow(input)
    if (!(await openReplay(db, grant, input))) return refuse('NOT_FOUND')
    await appendEvent(db, {
      event: { kind: 'recording.replayed', data: { recordingId, replayId, reason } },
      subject,
      by: grant.actor,
      at: now,
    })
    return allow(input)
  },
})
