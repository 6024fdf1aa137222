import 'server-only'
import { makeDisplayCopy } from '@/lib/files/display-copy'
import { drawPagePicture, type PagePicture } from '@/lib/files/page-picture'
import { readKept } from '@/lib/files/read-kept'
import type { Actor } from '@/lib/domain/access/roles'
import { SIGNAL_REFUSED } from '@/lib/labels/zh-CN/conference-refusal'
import { getSharedPage } from '@/lib/queries/conference/get-shared-page'
import { listShowable } from '@/lib/queries/conference/list-showable'
import { passPointer } from '@/lib/queries/conference/send-pointer'
import { serveDownload } from '../download/serve-download'
import { notFound } from '../route/not-found'
import { problem } from '../route/problem'
import { FILE_POLICY } from '../security/security-headers'
import { readJson } from '../upload/read-json'

/**
 * `GET …/shared/<share>/<page>`: the page that is shared now, as a picture; no other page leaves
 * the server. `x-pages`: how many the file has. Nothing of it is kept by a browser or a proxy.
 */
export const serveSharedPage = serveDownload(
  getSharedPage,
  async (_request, { storageKey, sha256, mediaType, shownAs, page }) => {
    const read = () => readKept(storageKey, sha256)
    if (shownAs === 'pdf') {
      // A page that the file does not have.
      const drawn = await drawPagePicture(sha256, page, read).catch(() => null)
      return drawn ? send(drawn) : notFound()
    }
    if (shownAs !== 'image' || page !== 1) return notFound()
    return send({ ...(await makeDisplayCopy(await read(), mediaType)), pages: 1 })
  },
)

const send = ({ bytes, mediaType, pages }: PagePicture) =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mediaType,
      'content-length': String(bytes.length),
      'content-disposition': 'inline',
      'content-security-policy': FILE_POLICY,
      'x-content-type-options': 'nosniff',
      'x-pages': String(pages),
      'cache-control': 'no-store',
    },
  })

type Context = {
  readonly actor: Actor
  readonly params: Readonly<Record<string, string>>
}

/** `GET …/showable`: what the host can show to everyone who is in the hall now. */
export async function serveShowable(_request: Request, { actor, params }: Context) {
  const found = await listShowable(actor, params)
  if (!found.ok) return notFound()
  return Response.json(found.value, { headers: { 'cache-control': 'no-store' } })
}

const MOST_BYTES = 1_000

/** `POST …/pointer`: passes the host's pointer on. 409: it may not be passed; nothing is stored. */
export async function receivePointer(request: Request, { actor, params }: Context) {
  const sent = await readJson(request, MOST_BYTES)
  const isPassed = sent !== null && (await passPointer(actor, params.meetingId ?? '', sent))
  return isPassed
    ? new Response(null, { status: 200 })
    : problem(409, 'SIGNAL_REFUSED', SIGNAL_REFUSED)
}
