import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { notify, toMediator, toOrNone } from '@/lib/data/stores/notice/notify'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import { decideStoredObjection, findObjections } from '@/lib/data/stores/ruling/objection-store'
import { decideObjectionAnswer } from '@/lib/domain/ruling/decide-objection'
import { allow, refuse } from '@/lib/domain/refusal'
import { digestWords } from '@/lib/platform/words-digest'
import { scopeOfCourt, subjectOfCourt } from '../confirmation/load-for-court'
import { defineUseCase } from '../define-use-case'
import { loadRulingForCourt } from './load-ruling'
import { reportNews } from './report-news'
import { DecideObjectionInput } from './ruling-acts.input'

/**
 * 审查异议 (民诉解释 第372条): dismissed, or the ruling changed or set aside in part or as a whole. Of a
 * ruling that is set aside the mediator loses the points again that the confirmation earned.
 */
export const decideObjection = defineUseCase({
  act: 'ruling:decide-objection',
  input: DecideObjectionInput,
  load: loadRulingForCourt,
  scope: scopeOfCourt,
  target: () => null,
  subject: subjectOfCourt,
  decide: ({ facts }, { objectionId, result }) => decideObjectionAnswer(facts, objectionId, result),
  write: async (db, grant, objection, loaded, { confirmationId, result, words }, context) => {
    const { record } = loaded
    const { now, today: on } = context
    const { id: objectionId } = objection
    if (!(await decideStoredObjection(db, grant, objectionId, { result, words, on }, now))) {
      const faster = (await findObjections(db, confirmationId)).find(({ id }) => id === objectionId)
      return refuse('OBJECTION_DECIDED', {
        by: faster?.decision?.by,
        at: faster?.decision?.at.toISOString(),
      })
    }
    const eventId = await appendEvent(db, {
      event: {
        kind: 'ruling.objection-decided',
        data: { confirmationId, objectionId, result, digest: digestWords(objectionId, words) },
      },
      subject: subjectOfCourt(loaded),
      by: grant.actor,
      at: now,
      basis: 'civil_procedure_interpretation_372',
    })
    const job = { runAt: now, by: grant.actor.id }
    const ruling = { caseId: record.id, confirmationId }
    await enqueue(db, {
      ...job,
      kind: 'ruling_service',
      payload: { ...ruling, paperId: objectionId },
    })
    await enqueue(db, { ...job, kind: 'ruling_dossier', payload: ruling })
    if (result === 'set_aside')
      await enqueue(db, { ...job, kind: 'set_aside_points', payload: { ...ruling, eventId, on } })
    await reportNews(db, grant, record, now)
    if (result !== 'dismissed')
      await notify(db, {
        kind: 'ruling.changed',
        facts: { result },
        about: record,
        to: toOrNone(record.mediatorId, toMediator),
        by: grant.actor,
        at: now,
      })
    return allow({ confirmationId })
  },
})
