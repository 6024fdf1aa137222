import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/access/roles'
import { MAX_FILE_BYTES } from '@/lib/files/check-files'
import { checkMessageFile } from '@/lib/files/check-message-files'
import { discardFiles, keepFiles } from '@/lib/files/file-store'
import { bodyLimit } from '@/lib/platform/body-limit'
import { announcePaper, attachPaper } from '@/lib/use-cases/roster/attach-paper'
import { PERSON_FIELD } from '../action/action-state'
import { readLimited } from '../upload/read-limited'
import { readUpload } from '../upload/read-upload'

type Context = { readonly actor: Actor; readonly params: Readonly<Record<string, string>> }

/**
 * `POST /api/roster/<entry>/papers`: one paper of qualification, from a form that works without a
 * script, back to its page with the code of a refusal. It is checked before it is stored, and a
 * photo loses what its camera wrote.
 */
export async function receivePaper(
  request: Request,
  { actor, params }: Context,
): Promise<Response> {
  const entryId = z.uuid().safeParse(params['entryId'])
  const code = entryId.success ? await receive(request, actor, entryId.data) : 'NOT_FOUND'
  const surface = actor.role === 'institution_admin' ? 'institution' : 'court'
  const page = entryId.success ? `/${surface}/roster/${entryId.data}` : `/${surface}/roster`
  const location = `${page}?${code === null ? 'added=1' : `refused=${code}`}#papers`
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}

/** @returns null where it was added, else the code of the refusal */
async function receive(request: Request, actor: Actor, entryId: string): Promise<string | null> {
  const announced = await announcePaper(actor, { entryId })
  if (!announced.ok) return announced.refusal.code
  const body = await readLimited(request, bodyLimit(new URL(request.url).pathname))
  if (!body) return 'FILE_TOO_LARGE'
  const upload = await readUpload(request.headers.get('content-type') ?? '', body, MAX_FILE_BYTES)
  if (!upload || upload.isTooMuch) return 'MALFORMED'
  const { [PERSON_FIELD]: person, kind: chosen } = upload.fields
  if (person !== undefined && person !== actor.id) return 'OTHER_PERSON'
  if (!upload.file || upload.file.bytes.length === 0) return 'FILE_MISSING'
  const checked = await checkMessageFile(upload.file)
  if (!checked.ok) return checked.refusal.code
  const { kind, bytes, fileName, mediaType, sha256 } = checked.value
  if (kind !== 'photo' && mediaType !== 'application/pdf') return 'AUTHORITY_KIND'
  const keys = await keepFiles([bytes])
  const [storageKey] = keys
  const file = { fileName, mediaType, size: bytes.length, sha256, storageKey }
  const added = await attachPaper(actor, { ...file, entryId, kind: chosen })
  if (added.ok) return null
  await discardFiles(keys)
  return added.refusal.code
}
