import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { readKept } from '@/lib/files/read-kept'
import { getSealPicture } from '@/lib/queries/institution/get-seal-picture'
import { notFound } from '../route/not-found'
import { FILE_POLICY } from '../security/security-headers'

type Context = { readonly actor: Actor; readonly params: Readonly<Record<string, string>> }

/**
 * The picture of a seal for the page of the institution's administrators, under a policy that runs
 * nothing.
 */
export async function serveSealPicture(
  _request: Request,
  { actor, params }: Context,
): Promise<Response> {
  const found = await getSealPicture(actor, { sealId: params.sealId })
  if (!found.ok) return notFound()
  const { storageKey, sha256, mediaType } = found.value
  return new Response(new Uint8Array(await readKept(storageKey, sha256)), {
    headers: {
      'content-type': mediaType,
      'content-disposition': 'inline',
      'content-security-policy': FILE_POLICY,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}
