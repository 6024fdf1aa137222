import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import { decideIssuePaper } from '@/lib/domain/court-stage/decide-paper'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { IssuePaperInput } from './court-stage-acts.input'
import { loadStage } from './load-stage'
import { writeStep } from './write-step'

/**
 * 出具调解书 (特邀规定 第20条; 民诉法 第100条): from the agreement in effect, on the request of its parties. It
 * earns the mediator the same result points as a confirmation (domain.md 5.4).
 */
export const issuePaper = defineUseCase({
  act: 'paper:issue',
  input: IssuePaperInput,
  load: loadStage,
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, { caseId: _, ...choice }, context) => decideIssuePaper(record, choice, context),
  write: async (db, grant, step, record, _input, { now, today }) => {
    const written = await writeStep(db, grant, record, step, now)
    if (!written.ok) return written
    await enqueue(db, {
      kind: 'mediation_dossier',
      payload: { caseId: record.id },
      runAt: now,
      by: grant.actor.id,
    })
    if (record.mediatorId !== null)
      await enqueue(db, {
        kind: 'confirmation_points',
        payload: {
          caseId: record.id,
          mediatorId: record.mediatorId,
          eventId: written.value.eventId,
          on: today,
        },
        runAt: now,
        by: grant.actor.id,
      })
    return allow({ caseId: record.id, caseNo: record.caseNo })
  },
})
