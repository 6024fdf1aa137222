import 'server-only'
import { DOSSIER } from '@/lib/labels/zh-CN/dossier'
import { getApplicationFile } from '@/lib/queries/institution/get-application-file'
import { problem } from '../route/problem'
import { attachment } from './attachment'
import { sendKept } from './send-kept'
import { serveDownload } from './serve-download'

/** A file of an application as received, always as a download. */
export const serveApplicationFile = serveDownload(
  getApplicationFile,
  (request, { fileName, held, ...file }) =>
    held
      ? problem(423, 'FILE_HELD', DOSSIER.heldFile[held])
      : sendKept(request, { ...file, disposition: attachment(fileName) }),
)
