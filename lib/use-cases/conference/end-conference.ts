import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { addMark, findMarks, moveSeats, setEnded } from '@/lib/data/stores/conference/host-store'
import { sumMarks } from '@/lib/domain/conference/attendance'
import { decideEnd } from '@/lib/domain/conference/decide-host'
import { marksText } from '@/lib/domain/conference/marks'
import { allow } from '@/lib/domain/refusal'
import { sha256 } from '@/lib/platform/sha256'
import { defineUseCase } from '../define-use-case'
import { EndConferenceInput } from './conference.input'
import { loadHosted } from './load-conference'

/** 结束会议: for everyone and for good. The record of the case keeps the digest of its marks. */
export const endConference = defineUseCase({
  act: 'conference:end',
  input: EndConferenceInput,
  load: (db, input) => loadHosted(db, input),
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: (facts) => decideEnd(facts),
  write: async (db, grant, moves, { of, own, conference, subject }, input, { now }) => {
    if (!moves) return allow(input)
    const { reason } = input
    const { caucusPartyId: partyId } = conference
    await moveSeats(db, grant, of.id, moves, { forgetsReturns: true })
    if (partyId !== null) await addMark(db, grant, of, { kind: 'private_to', at: now, partyId })
    await addMark(db, grant, of, { kind: 'ended', at: now, detail: reason })
    const marks = await findMarks(db, of.id)
    const digest = sha256(marksText(marks))
    const sum = sumMarks(marks, { startsAt: own.meeting.startsAt, now })
    await setEnded(db, grant, of.id, { at: now, reason, digest, sum })
    await appendEvent(db, {
      event: {
        kind: 'conference.ended',
        data: {
          no: own.meeting.no,
          reason,
          openedAt: own.openedAt?.toISOString() ?? null,
          marks: marks.length,
          digest,
        },
      },
      subject,
      by: grant.actor,
      at: now,
    })
    return allow(input)
  },
})
