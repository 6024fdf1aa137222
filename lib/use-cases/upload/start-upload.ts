import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { findCase } from '@/lib/data/stores/case/case-store'
import { findCaseMaterials } from '@/lib/data/stores/dossier/material-reads'
import { addUpload, findUpload } from '@/lib/data/stores/upload/upload-store'
import { decideAddMaterial } from '@/lib/domain/dossier/decide-material'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { StartUploadInput } from './upload.input'

/**
 * Announces a file that a device sends in numbered parts. Announced again it answers what has
 * arrived; another file under the same id is refused. It writes no event: the material's does.
 */
export const startUpload = defineUseCase({
  act: 'material:add',
  input: StartUploadInput,
  load: async (db, { caseId, id }) => {
    const record = await findCase(db, caseId)
    return (
      record && {
        record,
        materials: await findCaseMaterials(db, caseId),
        existing: await findUpload(db, id),
      }
    )
  },
  scope: ({ record }) => scopeOf(record),
  target: ({ caseId }) => caseId,
  subject: ({ record }) => eventSubjectOf(record),
  decide: ({ record, materials, existing }, { sha256, caseId }, { actor }) =>
    existing && (existing.sha256 !== sha256 || existing.caseId !== caseId)
      ? refuse('UPLOAD_DIFFERS')
      : decideAddMaterial(record.status, materials, sha256, actor.role),
  write: async (db, grant, _decision, { record, existing }, input, { now }) => {
    const { caseId: _caseId, ...head } = input
    if (!existing) await addUpload(db, grant, record, head, now)
    // Read again: of two announcements of one file the second finds the first one's.
    const upload = await findUpload(db, head.id)
    return upload && upload.sha256 === head.sha256 && upload.caseId === record.id
      ? allow({ received: upload.received })
      : refuse('UPLOAD_DIFFERS')
  },
})
