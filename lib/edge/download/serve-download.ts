import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { requestSentence } from '@/lib/labels/zh-CN/request'
import type { Query } from '@/lib/queries/define-query'
import { notFound } from '../route/not-found'
import { problem } from '../route/problem'
import { refuseDestroyed } from './refuse-destroyed'

type Context = { readonly actor: Actor; readonly params: Readonly<Record<string, string>> }

/** The stored file that a query found; null: what it found is made for this request. */
function storageKeyOf(found: unknown): string | null {
  const isFile = typeof found === 'object' && found !== null && 'storageKey' in found
  return isFile && typeof found.storageKey === 'string' ? found.storageKey : null
}

/**
 * Handler of a download: what the query finds by the parameters of the URL's path, as a file; one
 * that was destroyed is 410. HEAD is refused: it would record a download of nothing.
 * @param send makes the response of what was found
 */
export function serveDownload<View>(
  find: Query<View>,
  send: (request: Request, found: View) => Response | Promise<Response>,
): (request: Request, context: Context) => Promise<Response> {
  return async (request, { actor, params }) => {
    if (request.method !== 'GET')
      return problem(405, 'METHOD_NOT_ALLOWED', requestSentence.METHOD_NOT_ALLOWED, {
        headers: { allow: 'GET' },
      })
    const found = await find(actor, params)
    if (!found.ok) return notFound()
    const key = storageKeyOf(found.value)
    return (key !== null && (await refuseDestroyed(actor, key))) || send(request, found.value)
  }
}
