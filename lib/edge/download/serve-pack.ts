import 'server-only'
import { getPack } from '@/lib/queries/case/get-pack'
import { attachment } from './attachment'
import { sendKept } from './send-kept'
import { serveDownload } from './serve-download'

/** A pack as it was handed over, always as a download. */
export const servePack = serveDownload(getPack, (request, { fileName, ...file }) =>
  sendKept(request, { ...file, disposition: attachment(fileName) }),
)
