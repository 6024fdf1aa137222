import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { findCase } from '@/lib/data/stores/case/case-store'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { queueBinding } from '@/lib/data/stores/dossier/binding-store'
import { addMaterial as addRow } from '@/lib/data/stores/dossier/material-store'
import { holdFiles } from '@/lib/data/stores/file-scan/file-scan-store'
import { addReceipt } from '@/lib/data/stores/device-item/receipt-store'
import { endUpload } from '@/lib/data/stores/upload/upload-store'
import { findCaseMaterials } from '@/lib/data/stores/dossier/material-reads'
import { decideAddMaterial } from '@/lib/domain/dossier/decide-material'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { AddMaterialInput } from './add-material.input'

export type AddedMaterial = { readonly materialId: string; readonly title: string }

/**
 * 添加材料 (操作手册 3.6): one file, already checked and in storage, is put into a slot of the dossier. A
 * file from the queue of a device has the item's id and leaves its receipt.
 */
export const addMaterial = defineUseCase({
  act: 'material:add',
  input: AddMaterialInput,
  load: async (db, { caseId }) => {
    const record = await findCase(db, caseId)
    return record && { record, materials: await findCaseMaterials(db, caseId) }
  },
  scope: ({ record }) => scopeOf(record),
  target: ({ caseId }) => caseId,
  subject: ({ record }) => eventSubjectOf(record),
  decide: ({ record, materials }, { sha256 }, { actor }) =>
    decideAddMaterial(record.status, materials, sha256, actor.role),
  write: async (db, grant, _decision, { record }, input, { now }) => {
    const { caseId: _caseId, device, awaitsScan, ...material } = input
    const id = device?.itemId
    const added = await addRow(db, grant, record, { ...material, ...(id && { id }) }, now)
    if (!added.ok) return added
    if (awaitsScan) await holdFiles(db, [material.storageKey], now)
    if (device) {
      await addReceipt(db, grant, record, { ...device, kind: 'photo' }, now)
      await endUpload(db, grant, device.itemId, now)
    }
    const { title, slot, sha256 } = material
    await appendEvent(db, {
      event: { kind: 'material.added', data: { materialId: added.value.id, title, slot, sha256 } },
      subject: eventSubjectOf(record),
      by: grant.actor,
      at: now,
    })
    if (record.status === 'closed') await queueBinding(db, record, grant.actor, null, now)
    return allow<AddedMaterial>({ materialId: added.value.id, title })
  },
})
