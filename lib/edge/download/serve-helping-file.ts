import 'server-only'
import { getHelpingFile } from '@/lib/queries/party/get-helping-file'
import { sendKept } from './send-kept'
import { serveDownload } from './serve-download'

/** A material for one who was invited to help. */
export const serveHelpingFile = serveDownload(
  getHelpingFile,
  (request, { title: _title, ...file }) => sendKept(request, { ...file, disposition: 'inline' }),
)
