import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCase } from '@/lib/data/stores/case/case-store'
import { findUpload, type StoredUpload } from '@/lib/data/stores/upload/upload-store'
import { defineQuery } from '../define-query'

/** A file on its way with what has arrived of it, for the mediator who sends it. */
export const getUpload = defineQuery({
  act: 'material:add',
  input: z.strictObject({ id: z.uuid('NOT_FOUND_ID') }),
  load: async (db, { id }) => {
    const upload = await findUpload(db, id)
    const record = upload && (await findCase(db, upload.caseId))
    return upload && record && { upload, record }
  },
  scope: ({ record }) => scopeOf(record),
  present: ({ upload }): StoredUpload => upload,
})
