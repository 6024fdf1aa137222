import 'server-only'
import { openKept } from '@/lib/files/read-kept'
import { requestSentence } from '@/lib/labels/zh-CN/request'
import { problem } from '../route/problem'
import { FILE_POLICY } from '../security/security-headers'
import { readRange } from './read-range'

export type SentFile = {
  readonly storageKey: string
  /** Hex. */
  readonly sha256: string
  /** Bytes. */
  readonly size: number
  readonly mediaType: string
  readonly disposition: string
}

/**
 * A stored file, or the part that the request wants (206), as a stream under a policy that runs
 * nothing. Its validator is its hash, so that a download goes on only with the same bytes. Throws
 * where the file is missing, differs or cannot be opened (docs/decisions/0081).
 */
export async function sendKept(request: Request, file: SentFile): Promise<Response> {
  const { size, sha256 } = file
  const etag = `"${sha256}"`
  const range = readRange(request.headers, { size, etag })
  if (range === 'none')
    return problem(416, 'RANGE_NOT_THERE', requestSentence.RANGE_NOT_THERE, {
      headers: { 'content-range': `bytes */${size}` },
    })
  const body = await openKept(file, range ?? undefined)
  return new Response(body, {
    status: range ? 206 : 200,
    headers: {
      'content-type': file.mediaType,
      'content-length': String(range ? range.last - range.first + 1 : size),
      ...(range && { 'content-range': `bytes ${range.first}-${range.last}/${size}` }),
      'accept-ranges': 'bytes',
      etag,
      'content-disposition': file.disposition,
      'content-security-policy': FILE_POLICY,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}
