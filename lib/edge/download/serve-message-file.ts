import 'server-only'
import { readKept } from '@/lib/files/read-kept'
import { makeSmallPicture } from '@/lib/files/strip-photo'
import { getMessageFile } from '@/lib/queries/thread/get-message-file'
import { notFound } from '../route/not-found'
import { FILE_POLICY } from '../security/security-headers'
import { attachment } from './attachment'
import { sendKept } from './send-kept'
import { serveDownload } from './serve-download'

/**
 * A file of a message: photos and recordings are shown by the browser, whole or in part, under a
 * policy that runs nothing; all others are downloads. Nothing of it is kept by a browser or a
 * proxy.
 */
export const serveMessageFile = serveDownload(
  getMessageFile,
  (request, { fileName, isShown, ...file }) =>
    sendKept(request, { ...file, disposition: isShown ? 'inline' : attachment(fileName) }),
)

/** The same as a small picture of a photo, made for this reading. */
export const serveSmallPicture = serveDownload(getMessageFile, async (_request, file) => {
  if (file.kind !== 'photo') return notFound()
  const { bytes, mediaType } = await makeSmallPicture(await readKept(file.storageKey, file.sha256))
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mediaType,
      'content-length': String(bytes.length),
      'content-disposition': 'inline',
      'content-security-policy': FILE_POLICY,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
})
