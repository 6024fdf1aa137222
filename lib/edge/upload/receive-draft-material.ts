import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/access/roles'
import { bytesOfMb, tooLargeCode } from '@/lib/domain/upload/file-limit'
import { checkUpload } from '@/lib/files/check-upload'
import { discardFiles, keepFiles } from '@/lib/files/file-store'
import { bodyLimit } from '@/lib/platform/body-limit'
import { readInput } from '@/lib/platform/read-input'
import { addDraftMaterial } from '@/lib/use-cases/referral/add-draft-material'
import { announceDraftMaterial } from '@/lib/use-cases/referral/announce-draft-material'
import { DraftMaterialFields } from '@/lib/use-cases/referral/draft.input'
import { saveDraftPage } from '@/lib/use-cases/referral/save-draft'
import { readFileLimit } from './read-file-limit'
import { readLimited } from './read-limited'
import { readUpload, type Upload } from './read-upload'

type Context = { readonly actor: Actor; readonly params: Readonly<Record<string, string>> }

const to = (path: string) =>
  new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } })

/**
 * `POST /api/referral-drafts/<id>/materials`: back to the page of its form, with the code of a
 * refusal. Permission is checked before the body is read; the file is checked by its content and is
 * in storage before the row that names it (docs/decisions/0013). What was typed beside a refused
 * file is kept in the draft.
 */
export async function receiveDraftMaterial(
  request: Request,
  { actor, params }: Context,
): Promise<Response> {
  const id = z.uuid().safeParse(params.draftId)
  if (!id.success) return to('/court/refer')
  const draftId = id.data
  const page = `/court/refer/${draftId}/materials`
  const announced = await announceDraftMaterial(actor, { draftId })
  if (!announced.ok) return to(`${page}?refused=${announced.refusal.code}`)
  const mostMb = await readFileLimit()
  const body = await readLimited(request, bodyLimit(new URL(request.url).pathname))
  if (!body) return to(`${page}?refused=${tooLargeCode(mostMb)}`)
  const type = request.headers.get('content-type') ?? ''
  const upload = await readUpload(type, body, bytesOfMb(mostMb))
  if (!upload || upload.isTooMuch) return to(`${page}?refused=MALFORMED`)
  const refusal = await addFrom(actor, draftId, upload, mostMb)
  const { title = '', slot = '' } = refusal === null ? {} : upload.fields
  await saveDraftPage(actor, { draftId, step: 'unsent', title, slot })
  return to(`${page}?${refusal === null ? 'added=1' : `refused=${refusal}`}`)
}

/** @returns null where it was added, else the code of the refusal */
async function addFrom(
  actor: Actor,
  draftId: string,
  { fields, file }: Upload,
  mostMb: number,
): Promise<string | null> {
  const said = readInput(DraftMaterialFields, { title: fields.title, slot: fields.slot })
  if (!said.ok) return Object.hasOwn(said.refusal.fields ?? {}, 'title') ? 'TITLE' : 'SLOT'
  if (!file || file.bytes.length === 0) return 'FILE_MISSING'
  const checked = await checkUpload(file, mostMb)
  if (!checked.ok) return checked.refusal.code
  const [storageKey] = await keepFiles([file.bytes], [checked.value])
  const added = await addDraftMaterial(actor, {
    ...said.value,
    ...checked.value,
    draftId,
    storageKey,
  })
  if (added.ok) return null
  if (storageKey !== undefined) await discardFiles([storageKey])
  return added.refusal.code
}
