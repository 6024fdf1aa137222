import 'server-only'
import { sha256 } from '@/lib/platform/sha256'

/** The tags of `If-None-Match`, weak or strong: both say that the content is the same. */
const tagsOf = (header: string) => header.split(',').map((tag) => tag.trim().replace(/^W\//, ''))

/**
 * A JSON answer with the hash of its text as its tag: 304 where the reader has it already. It may
 * be kept, and is requested again each time.
 */
export function answerJson(request: Request, body: unknown): Response {
  const text = JSON.stringify(body)
  const etag = `"${sha256(text).slice(0, 32)}"`
  const headers = { etag, 'cache-control': 'private, no-cache' }
  const known = request.headers.get('if-none-match')
  if (known !== null && (known.trim() === '*' || tagsOf(known).includes(etag)))
    return new Response(null, { status: 304, headers })
  return new Response(text, {
    headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
  })
}
