import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { findCase } from '@/lib/data/stores/case/case-store'
import { findCaseMaterials } from '@/lib/data/stores/dossier/material-reads'
import { readFileMbSince } from '@/lib/data/stores/parameter/parameter-store'
import { addUpload, findUpload } from '@/lib/data/stores/upload/upload-store'
import { decideAddMaterial } from '@/lib/domain/dossier/decide-material'
import { allow, refuse } from '@/lib/domain/refusal'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { findTooLarge } from '@/lib/domain/upload/file-limit'
import { defineUseCase } from '../define-use-case'
import { StartUploadInput } from './upload.input'

/**
 * Announces a file that a device sends in numbered parts. Announced again it answers what has
 * arrived; another file under the same id is refused. A photo keeps the limit of the day on which
 * it was taken, for it may have waited on the device; what is on its way arrives. It writes no
 * event: the material's does.
 */
export const startUpload = defineUseCase({
  act: 'material:add',
  input: StartUploadInput,
  load: async (db, { caseId, id, madeAt }, { now }) => {
    const record = await findCase(db, caseId)
    return (
      record && {
        record,
        materials: await findCaseMaterials(db, caseId),
        existing: await findUpload(db, id),
        // The clock of a device may be ahead.
        mostMb: await readFileMbSince(db, toLocalDate(madeAt < now ? madeAt : now)),
      }
    )
  },
  scope: ({ record }) => scopeOf(record),
  target: ({ caseId }) => caseId,
  subject: ({ record }) => eventSubjectOf(record),
  decide: ({ record, materials, existing, mostMb }, { sha256, caseId, size }, { actor }) => {
    if (existing && (existing.sha256 !== sha256 || existing.caseId !== caseId))
      return refuse('UPLOAD_DIFFERS')
    const tooLarge = existing ? undefined : findTooLarge([size], mostMb).get(0)
    return tooLarge
      ? refuse('FILE_REFUSED', {}, { file: tooLarge })
      : decideAddMaterial(record.status, materials, sha256, actor.role)
  },
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
