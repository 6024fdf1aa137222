import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import type { Decided } from '@/lib/domain/refusal'
import { bytesOfMb, tooLargeCode } from '@/lib/domain/upload/file-limit'
import { checkMessageFile } from '@/lib/files/check-message-files'
import { discardFiles, keepFiles } from '@/lib/files/file-store'
import { bodyLimit } from '@/lib/platform/body-limit'
import { PERSON_FIELD } from '../action/action-state'
import { readFileLimit } from './read-file-limit'
import { readLimited } from './read-limited'
import { readUpload } from './read-upload'

type Checked = Extract<Awaited<ReturnType<typeof checkMessageFile>>, { ok: true }>['value']
/** A file that is in storage, as the row that names it needs it. */
type Kept = Pick<Checked, 'fileName' | 'mediaType' | 'sha256'> & {
  readonly size: number
  readonly storageKey: string | undefined
}

/** A photo or a PDF; AUTHORITY_KIND for another file. */
export const photoOrPdf = ({ kind, mediaType }: Checked): string | null =>
  kind === 'photo' || mediaType === 'application/pdf' ? null : 'AUTHORITY_KIND'

/**
 * Takes one file from a form that works without a script. Permission is checked before the body is
 * read; the file is checked by its content (a photo loses what its camera wrote into it,
 * docs/decisions/0109) and is in storage before the row that names it (0013).
 * @param announce asks whether the actor may hand it in
 * @param refuseKind the code of the refusal of a file of this kind, or null
 * @param attach writes the row; `fields`: what else the form sent
 * @returns null where it was kept, else the code of the refusal
 */
export async function receiveOneFile(
  request: Request,
  actor: Actor,
  {
    announce,
    refuseKind,
    attach,
  }: {
    announce: () => Promise<Decided<unknown>>
    refuseKind: (checked: Checked) => string | null
    attach: (kept: Kept, fields: Readonly<Record<string, string>>) => Promise<Decided<unknown>>
  },
): Promise<string | null> {
  const announced = await announce()
  if (!announced.ok) return announced.refusal.code
  const mostMb = await readFileLimit()
  const body = await readLimited(request, bodyLimit(new URL(request.url).pathname))
  if (!body) return tooLargeCode(mostMb)
  const type = request.headers.get('content-type') ?? ''
  const upload = await readUpload(type, body, bytesOfMb(mostMb))
  if (!upload || upload.isTooMuch) return 'MALFORMED'
  const { [PERSON_FIELD]: person } = upload.fields
  if (person !== undefined && person !== actor.id) return 'OTHER_PERSON'
  if (!upload.file || upload.file.bytes.length === 0) return 'FILE_MISSING'
  const checked = await checkMessageFile(upload.file, mostMb)
  if (!checked.ok) return checked.refusal.code
  const refused = refuseKind(checked.value)
  if (refused !== null) return refused
  const { bytes, fileName, mediaType, sha256 } = checked.value
  const keys = await keepFiles([bytes])
  const [storageKey] = keys
  const kept = { fileName, mediaType, size: bytes.length, sha256, storageKey }
  const attached = await attach(kept, upload.fields)
  if (attached.ok) return null
  await discardFiles(keys)
  return attached.refusal.code
}

/** Back to the page of the form: the file was added, or the code of the refusal. */
export function backToForm(page: string, code: string | null, anchor = ''): Response {
  const location = `${page}?${code === null ? 'added=1' : `refused=${code}`}${anchor}`
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}
