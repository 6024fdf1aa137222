import 'server-only'
import { DOSSIER } from '@/lib/labels/zh-CN/dossier'
import { getMaterial } from '@/lib/queries/case/get-material'
import { problem } from '../route/problem'
import { attachment } from './attachment'
import { sendKept } from './send-kept'
import { serveDownload } from './serve-download'

/**
 * One material as received, whole or in part, always as a download: altered evidence is not
 * delivered.
 */
export const serveMaterial = serveDownload(getMaterial, (request, { fileName, held, ...file }) =>
  held
    ? problem(423, 'FILE_HELD', DOSSIER.heldFile[held])
    : sendKept(request, { ...file, disposition: attachment(fileName) }),
)
