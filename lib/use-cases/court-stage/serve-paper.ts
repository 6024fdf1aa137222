import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { addPaperMark } from '@/lib/data/stores/court-stage/court-stage-writes'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import { decideMark, findReceiptMistake } from '@/lib/domain/court-stage/decide-paper'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { ServePaperInput } from './court-stage-acts.input'
import { loadStage } from './load-stage'

/** 登记调解书送达 (民诉解释 第133条): a party signed for it on paper. The last one puts it into force. */
export const servePaper = defineUseCase({
  act: 'paper:serve',
  input: ServePaperInput,
  load: loadStage,
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, { partyId, way, on }, { today }) => {
    const marked = decideMark(record, { partyId, answer: 'receipt' })
    return marked.ok ? (findReceiptMistake(record, { on, way }, today) ?? marked) : marked
  },
  write: async (db, grant, { party, isLast }, record, { partyId, way, on }, { now }) => {
    await addPaperMark(
      db,
      grant,
      record,
      {
        partyId,
        party,
        answer: 'receipt',
        way,
        person: party,
        on,
        participantId: null,
        check: null,
      },
      now,
    )
    await appendEvent(db, {
      event: { kind: 'paper.served', data: { partyId, party, way, on, isLast } },
      subject: eventSubjectOf(record),
      by: grant.actor,
      at: now,
    })
    await enqueue(db, {
      kind: 'mediation_dossier',
      payload: { caseId: record.id },
      runAt: now,
      by: grant.actor.id,
    })
    return allow({ caseId: record.id, caseNo: record.caseNo, party, isLast })
  },
})
