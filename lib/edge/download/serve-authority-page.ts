import 'server-only'
import { getAuthorityPage } from '@/lib/queries/case/get-authority-page'
import { attachment } from './attachment'
import { sendKept } from './send-kept'
import { serveDownload } from './serve-download'

/**
 * A page of 授权委托书: a photo is shown by the browser, under a policy that runs nothing; a PDF is a
 * download.
 */
export const serveAuthorityPage = serveDownload(
  getAuthorityPage,
  (request, { fileName, isShown, ...file }) =>
    sendKept(request, { ...file, disposition: isShown ? 'inline' : attachment(fileName) }),
)
