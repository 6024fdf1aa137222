import 'server-only'
import { z } from 'zod'
import {
  findApplication,
  findApplicationFile,
} from '@/lib/data/stores/application/application-store'
import { readHeldState } from '@/lib/data/stores/file-scan/file-scan-store'
import { defineQuery } from '../define-query'

/**
 * One file of an application, for the institution it is addressed to; every opening is recorded.
 */
export const getApplicationFile = defineQuery({
  act: 'application:read',
  input: z.strictObject({ applicationId: z.uuid(), materialId: z.uuid() }),
  load: async (db, { applicationId, materialId }) => {
    const record = await findApplication(db, applicationId)
    const file = record && (await findApplicationFile(db, applicationId, materialId))
    return record?.institutionId && file ? { institutionId: record.institutionId, file } : null
  },
  scope: ({ institutionId }) => ({ institutionId }),
  record: ({ institutionId, file }, { applicationId }) =>
    readHeldState(file.scan)
      ? null
      : {
          event: {
            kind: 'application.material-opened',
            data: { applicationId, materialId: file.id, sha256: file.sha256 },
          },
          subject: { institutionId },
          basis: 'pipl_51',
        },
  present: ({ file: { fileName, mediaType, sha256, size, storageKey, scan } }) => ({
    fileName,
    mediaType,
    sha256,
    size,
    storageKey,
    held: readHeldState(scan),
  }),
})
