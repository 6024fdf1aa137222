import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { findCase } from '@/lib/data/stores/case/case-store'
import { addUploadPart, findUpload } from '@/lib/data/stores/upload/upload-store'
import { decideOpenDossier } from '@/lib/domain/dossier/decide-material'
import { allow } from '@/lib/domain/refusal'
import { decideUploadPart } from '@/lib/domain/upload/upload'
import { defineUseCase } from '../define-use-case'
import { StoreUploadPartInput } from './upload.input'

/**
 * Notes one part of a file, which is in storage already. The case and the sender are checked for
 * every part: an upload of another account, or of a case that has gone to another, does not exist.
 */
export const storeUploadPart = defineUseCase({
  act: 'material:add',
  input: StoreUploadPartInput,
  load: async (db, { id }) => {
    const upload = await findUpload(db, id)
    const record = upload && (await findCase(db, upload.caseId))
    return upload && record && { upload, record }
  },
  scope: ({ record }) => scopeOf(record),
  target: () => null,
  subject: ({ record }) => eventSubjectOf(record),
  decide: ({ upload, record }, part, { actor }) => {
    const open = decideOpenDossier(record.status, actor.role)
    return open.ok ? decideUploadPart(upload, part) : open
  },
  write: async (db, grant, decision, _facts, { id, no, storageKey, sha256 }, { now }) => {
    const isNew =
      decision === 'store' &&
      (await addUploadPart(db, grant, { uploadId: id, partNo: no, storageKey }, now))
    return allow({ sha256, isNew })
  },
})
