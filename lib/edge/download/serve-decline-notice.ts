import 'server-only'
import { readKept } from '@/lib/files/read-kept'
import { getDeclineNotice } from '@/lib/queries/case/get-decline-notice'
import { wordResponse } from '../document/serve-word'
import { attachment } from './attachment'
import { sendKept } from './send-kept'
import { serveDownload } from './serve-download'

/** 不受理通知书 as a download. */
export const serveDeclineNotice = serveDownload(
  getDeclineNotice,
  async (request, { title, pdf, word }) =>
    pdf
      ? sendKept(request, {
          ...pdf,
          mediaType: 'application/pdf',
          disposition: attachment(`${title}.pdf`),
        })
      : wordResponse(new Uint8Array(await readKept(word.storageKey, word.sha256)), title),
)
