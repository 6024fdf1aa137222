import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { findCase, lockCase } from '@/lib/data/stores/case/case-store'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { queueBinding } from '@/lib/data/stores/dossier/binding-store'
import { findMaterial } from '@/lib/data/stores/dossier/material-reads'
import { voidMaterial as markVoid } from '@/lib/data/stores/dossier/material-store'
import { decideVoidMaterial } from '@/lib/domain/dossier/decide-material'
import { slotOf } from '@/lib/domain/dossier/material-slot'
import { allow } from '@/lib/domain/refusal'
import { SLOT_TITLE_WORDS } from '@/lib/labels/zh-CN/dossier-title'
import { defineUseCase } from '../define-use-case'
import { VoidMaterialInput } from './void-material.input'

/**
 * 作废: a material that the institution added is marked as void with a reason; it stays in the
 * dossier for everyone to see.
 */
export const voidMaterial = defineUseCase({
  act: 'material:void',
  input: VoidMaterialInput,
  load: async (db, { caseId, materialId }) => {
    const record = await findCase(db, caseId)
    const material = record && (await findMaterial(db, materialId))
    return record && material?.caseId === caseId ? { record, material } : null
  },
  scope: ({ record }) => scopeOf(record),
  target: ({ caseId }) => caseId,
  subject: ({ record }) => eventSubjectOf(record),
  decide: ({ record, material }) => decideVoidMaterial(record.receivedAt, material),
  write: async (db, grant, _decision, { record, material }, { reason }, { now }) => {
    // A volume that is being bound has it either as valid or not at all.
    await lockCase(db, record.id)
    const marked = await markVoid(db, grant, material.id, reason, now)
    if (!marked.ok) return marked
    const { id: materialId, title } = material
    await appendEvent(db, {
      event: {
        kind: 'material.voided',
        data: {
          materialId,
          title,
          slot: slotOf(material, record.receivedAt, SLOT_TITLE_WORDS),
          reason,
        },
      },
      subject: eventSubjectOf(record),
      by: grant.actor,
      at: now,
    })
    if (record.status === 'closed') await queueBinding(db, record, grant.actor, null, now)
    return allow({ caseId: record.id, title })
  },
})
