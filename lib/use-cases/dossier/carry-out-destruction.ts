import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findBinding } from '@/lib/data/stores/dossier/binding-store'
import { addCarryingOut } from '@/lib/data/stores/dossier/destruction-store'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import { isBeingBound } from '@/lib/domain/dossier/decide-archive'
import { decideCarryOut } from '@/lib/domain/dossier/destruction'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { CarryOutDestructionInput } from './destruction.input'
import { loadDestruction } from './load-destruction'

/**
 * 办理销毁: an administrator of the institution carries an approved destruction out, with how it was
 * done. From here the system destroys every file of the case (lib/jobs/work-destructions.ts); it
 * cannot be taken back.
 */
export const carryOutDestruction = defineUseCase({
  act: 'dossier:carry-out-destruction',
  input: CarryOutDestructionInput,
  load: async (db, input) => {
    const loaded = await loadDestruction(db, input)
    if (!loaded) return null
    const binding = await findBinding(db, input.caseId)
    return { ...loaded, isBeingBound: isBeingBound(binding?.state ?? null) }
  },
  scope: ({ record }) => scopeOf(record),
  target: ({ caseId }) => caseId,
  subject: ({ record }) => eventSubjectOf(record),
  decide: (facts, { approvalId }, { today }) => decideCarryOut(facts, approvalId, today),
  write: async (db, grant, { approval }, { record, steps }, { reason }, { now }) => {
    const after = steps.length
    const stepId = await addCarryingOut(db, grant, record, { after, approval, reason }, now)
    await appendEvent(db, {
      event: {
        kind: 'dossier.destruction-carried-out',
        data: { approvalId: approval.id, approvedBy: approval.by, reason },
      },
      subject: eventSubjectOf(record),
      by: grant.actor,
      at: now,
    })
    await enqueue(db, {
      kind: 'destruction',
      payload: { caseId: record.id, stepId },
      runAt: now,
      by: grant.actor.id,
    })
    return allow({ caseNo: record.caseNo })
  },
})
