import 'server-only'
import { findCase } from '@/lib/data/stores/case/case-store'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { addStatement, findHearing } from '@/lib/data/stores/complaint/hearing-store'
import { notify, toClerks } from '@/lib/data/stores/notice/notify'
import { tenantOf } from '@/lib/domain/access/roles'
import { decideState } from '@/lib/domain/complaint/hearing'
import { allow, refuse } from '@/lib/domain/refusal'
import { digestWords } from '@/lib/platform/words-digest'
import { defineUseCase } from '../define-use-case'
import { StateInput } from './complaint-acts.input'

/**
 * 陈述申辩 of the one complained about, once, until the end of the last day. Who has left the case
 * since states all the same: the event is then in the chain of the institution.
 */
export const stateInHearing = defineUseCase({
  act: 'complaint:state',
  input: StateInput,
  load: async (db, { complaintId }, { actor }) => {
    const hearing = await findHearing(db, complaintId)
    return hearing && { hearing, record: await findCase(db, hearing.caseId), actor }
  },
  scope: ({ actor: { id, institutionId } }) => ({ institutionId, mediatorId: id }),
  target: () => null,
  subject: ({ hearing, record }, actor) =>
    record
      ? {
          caseId: hearing.caseId,
          courtId: record.courtId,
          institutionId: record.institutionId,
        }
      : tenantOf(actor),
  decide: ({ hearing }, _input, { today }) => decideState(hearing, today),
  write: async (db, grant, _decision, { hearing, record }, { statement }, { actor, now }) => {
    const { complaintId, caseId, courtId } = hearing
    if (!(await addStatement(db, grant, complaintId, statement, now))) {
      const there = await findHearing(db, complaintId)
      return refuse('HEARING_STATED', { at: there?.statedAt?.toISOString() })
    }
    await appendEvent(db, {
      event: {
        kind: 'complaint.heard',
        data: { complaintId, office: 'court', digest: digestWords(complaintId, statement) },
      },
      subject: record
        ? { caseId, courtId: record.courtId, institutionId: record.institutionId }
        : tenantOf(actor),
      by: actor,
      at: now,
      basis: 'online_mediation_29',
    })
    await notify(db, {
      kind: 'complaint.heard',
      facts: {},
      about: { id: caseId, caseNo: record?.caseNo ?? '' },
      to: toClerks(courtId),
      by: actor,
      at: now,
    })
    return allow({ complaintId })
  },
})
