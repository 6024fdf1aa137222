import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { MAX_FILE_BYTES } from '@/lib/files/check-files'
import { checkMessageFile } from '@/lib/files/check-message-files'
import { discardFiles, keepFiles } from '@/lib/files/file-store'
import { bodyLimit } from '@/lib/platform/body-limit'
import { announcePhoto, keepPhoto } from '@/lib/use-cases/identity-photo/keep-photo'
import { PERSON_FIELD } from '../action/action-state'
import { readLimited } from './read-limited'
import { readUpload } from './read-upload'

type Context = { readonly actor: Actor; readonly params: Readonly<Record<string, string>> }

/**
 * `POST /api/cases/<id>/identity-checks/<check>/photo`: the photo of the document that the mediator saw, from a form that works without a
 * script, back to its page with the code of a refusal. Permission is checked before the body is read; the photo is scanned, loses what
 * its camera wrote into it (docs/decisions/0109) and is in storage before the row that names it (0013).
 */
export async function receiveDocumentPhoto(
  request: Request,
  { actor, params }: Context,
): Promise<Response> {
  const id = CaseId.safeParse(params.caseId)
  const code = id.success
    ? await receive(request, actor, id.data, params.checkId ?? '')
    : 'NOT_FOUND'
  const page = id.success ? `/mediator/cases/${id.data}/identity` : '/mediator'
  const location = `${page}?${code === null ? 'added=1' : `refused=${code}`}`
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}

/** @returns null where it was kept, else the code of the refusal */
async function receive(
  request: Request,
  actor: Actor,
  caseId: string,
  checkId: string,
): Promise<string | null> {
  const announced = await announcePhoto(actor, { caseId, checkId })
  if (!announced.ok) return announced.refusal.code
  const body = await readLimited(request, bodyLimit(new URL(request.url).pathname))
  if (!body) return 'FILE_TOO_LARGE'
  const upload = await readUpload(request.headers.get('content-type') ?? '', body, MAX_FILE_BYTES)
  if (!upload || upload.isTooMuch) return 'MALFORMED'
  const { [PERSON_FIELD]: person } = upload.fields
  if (person !== undefined && person !== actor.id) return 'OTHER_PERSON'
  if (!upload.file || upload.file.bytes.length === 0) return 'FILE_MISSING'
  const checked = await checkMessageFile(upload.file)
  if (!checked.ok) return checked.refusal.code
  const { kind, bytes, mediaType, sha256 } = checked.value
  if (kind !== 'photo') return 'IDENTITY_PHOTO_KIND'
  const keys = await keepFiles([bytes])
  const [storageKey] = keys
  const photo = { caseId, checkId, mediaType, size: bytes.length, sha256, storageKey }
  const kept = await keepPhoto(actor, photo)
  if (kept.ok) return null
  await discardFiles(keys)
  return kept.refusal.code
}
