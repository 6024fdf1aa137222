import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  addComplaint,
  findCaseMediators,
  findComplaintsOfCase,
} from '@/lib/data/stores/complaint/complaint-store'
import { notify, toAdministrators, toClerks, toOrNone } from '@/lib/data/stores/notice/notify'
import { decideFileComplaint } from '@/lib/domain/complaint/complaint'
import { allow, refuse } from '@/lib/domain/refusal'
import { digestWords } from '@/lib/platform/words-digest'
import { defineUseCase } from '../define-use-case'
import { loadOwnCase, scopeOfOwn, subjectOfOwn } from '../participation/load-own-case'
import { FileComplaintInput } from './complaint-acts.input'

/**
 * 投诉 (在线调解规则 第29条): about a mediator of the case to the institution or the court, about the
 * institution to the court.
 */
export const fileComplaint = defineUseCase({
  act: 'complaint:file',
  input: FileComplaintInput,
  load: async (db, { caseId }) => {
    const own = await loadOwnCase(db, caseId)
    return (
      own && {
        ...own,
        mediators: await findCaseMediators(db, caseId),
        complaints: await findComplaintsOfCase(db, caseId),
      }
    )
  },
  scope: scopeOfOwn,
  target: ({ caseId }) => caseId,
  subject: (facts) => subjectOfOwn(facts),
  decide: (facts, { complaintId: id, words, caseId: _case, ...input }, { actor }) => {
    const { partyId, about, mediatorId, office, ground } = input
    const digest = digestWords(id, [partyId, about, mediatorId, office, ground, words].join('\n'))
    const complaint = { ...input, id, digest }
    const decided = decideFileComplaint(facts, complaint, actor.id)
    return decided.ok ? allow({ ...decided.value, complaint }) : decided
  },
  write: async (db, grant, { part, complaint }, facts, { words }, { now }) => {
    const done = allow({ caseId: facts.id, caseNo: facts.caseNo, complaintId: complaint.id })
    if (!part) return done
    const { about, office, ground, mediatorId, digest } = complaint
    const added = await addComplaint(
      db,
      grant,
      facts,
      {
        ...complaint,
        words,
        participantId: part.id,
        complainantName: part.name,
        mediatorName: facts.mediators.find(({ id }) => id === mediatorId)?.name ?? null,
      },
      now,
    )
    if (!added) {
      const there = (await findComplaintsOfCase(db, facts.id)).find(({ id }) => id === complaint.id)
      return there?.digest === digest ? done : refuse('ENTRY_DIFFERS')
    }
    await appendEvent(db, {
      event: {
        kind: 'complaint.filed',
        data: { complaintId: complaint.id, office, about, ground, digest },
      },
      subject: subjectOfOwn(facts),
      by: grant.actor,
      at: now,
      basis: 'online_mediation_29',
    })
    await notify(db, {
      kind: 'complaint.filed',
      facts: {},
      about: facts,
      to:
        office === 'court'
          ? toClerks(facts.courtId)
          : toOrNone(facts.institutionId, toAdministrators),
      by: grant.actor,
      at: now,
    })
    return done
  },
})
