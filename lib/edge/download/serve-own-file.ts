import 'server-only'
import { getOwnFile } from '@/lib/queries/party/get-own-file'
import { sendKept } from './send-kept'
import { serveDownload } from './serve-download'

/** A document for one who takes part: the very bytes that are signed, or the signed copy. */
export const serveOwnFile = serveDownload(getOwnFile, (request, { title: _title, ...file }) =>
  sendKept(request, { ...file, disposition: 'inline' }),
)
