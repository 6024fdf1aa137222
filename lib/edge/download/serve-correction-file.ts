import 'server-only'
import { getCorrectionFile } from '@/lib/queries/confirmation/get-correction-file'
import { getOwnCorrectionFile } from '@/lib/queries/party/get-own-correction-file'
import { attachment } from './attachment'
import { sendKept } from './send-kept'
import { serveDownload } from './serve-download'

/**
 * A paper of a correction, for its court: a photo is shown by the browser, under a policy that runs
 * nothing; a PDF is a download.
 */
export const serveCorrectionFile = serveDownload(
  getCorrectionFile,
  (request, { fileName, isShown, ...file }) =>
    sendKept(request, { ...file, disposition: isShown ? 'inline' : attachment(fileName) }),
)

/** The same, for those who take part. */
export const serveOwnCorrectionFile = serveDownload(
  getOwnCorrectionFile,
  (request, { fileName, isShown, ...file }) =>
    sendKept(request, { ...file, disposition: isShown ? 'inline' : attachment(fileName) }),
)
