import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { applyTransition } from '@/lib/data/stores/case/case-store'
import { submitMinutesVersion } from '@/lib/data/stores/minutes/minutes-store'
import { decideSubmitMinutes } from '@/lib/domain/minutes/decide-submit'
import { confirmedText } from '@/lib/domain/minutes/minutes'
import { minutesHead } from '@/lib/domain/minutes/minutes-head'
import { allow } from '@/lib/domain/refusal'
import { sha256 } from '@/lib/platform/sha256'
import { defineUseCase } from '../define-use-case'
import { remindSigners } from '../participation/remind-signers'
import { loadMinutes } from './load-minutes'
import { SubmitMinutesInput } from './minutes.input'

/** 交各方核对 (在线调解规则 第22条): the draft becomes a version that the persons present confirm. */
export const submitMinutes = defineUseCase({
  act: 'minutes:submit',
  input: SubmitMinutesInput,
  load: async (db, { caseId, minutesId }) => {
    const loaded = await loadMinutes(db, { caseId, minutesId })
    if (!loaded) return null
    const head = minutesHead(loaded.caseNo, loaded.minutes, loaded.meeting)
    return { ...loaded, head, sha256: sha256(confirmedText(head, loaded.entries)) }
  },
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, { lastNo }, context) =>
    decideSubmitMinutes(record, { lastNo, sha256: record.sha256 }, context),
  write: async (db, grant, transition, record, { minutesId }, { now }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    await submitMinutesVersion(db, grant, record, {
      minutesId,
      version: transition.event.data.version,
      lastEntryNo: record.entries.length,
      sha256: record.sha256,
      head: record.head,
      submittedAt: now,
    })
    const present = record.meeting.attendances
      .filter(({ attendance }) => attendance !== 'absent')
      .map(({ personKind, personId }) => ({ role: personKind, id: personId }))
    await remindSigners(db, grant, record.id, present, now)
    return allow({ caseId: record.id, minutesId })
  },
})
