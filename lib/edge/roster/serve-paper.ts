import 'server-only'
import { getRosterPaper } from '@/lib/queries/roster/get-roster-paper'
import { attachment } from '../download/attachment'
import { sendKept } from '../download/send-kept'
import { serveDownload } from '../download/serve-download'

/**
 * A paper of qualification: a photo is shown by the browser, under a policy that runs nothing; a
 * PDF is a download.
 */
export const servePaper = serveDownload(getRosterPaper, (request, { fileName, isShown, ...file }) =>
  sendKept(request, { ...file, disposition: isShown ? 'inline' : attachment(fileName) }),
)
