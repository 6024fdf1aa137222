import 'server-only'
import { makeDisplayCopy } from '@/lib/files/display-copy'
import { readKept } from '@/lib/files/read-kept'
import { DOSSIER } from '@/lib/labels/zh-CN/dossier'
import { viewMaterial, type MaterialOnPage } from '@/lib/queries/case/view-material'
import { problem } from '../route/problem'
import { FILE_POLICY } from '../security/security-headers'
import { sendKept } from './send-kept'
import { serveDownload } from './serve-download'

/**
 * One material for display: an image as a re-encoded copy, a PDF as it is, whole or in part, under
 * a policy that runs nothing. Each request leaves a record.
 */
export const serveView = serveDownload(viewMaterial, (request, { shownAs, held, ...file }) => {
  if (held) return problem(423, 'FILE_HELD', DOSSIER.heldFile[held])
  if (!shownAs) return problem(415, 'NOT_SHOWN', DOSSIER.notViewable)
  return shownAs === 'image'
    ? sendCopy(file)
    : sendKept(request, { ...file, disposition: 'inline' })
})

async function sendCopy(file: Omit<MaterialOnPage, 'shownAs' | 'held'>): Promise<Response> {
  const original = await readKept(file.storageKey, file.sha256)
  const { bytes, mediaType } = await makeDisplayCopy(original, file.mediaType)
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
}
