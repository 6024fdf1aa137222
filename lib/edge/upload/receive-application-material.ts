import 'server-only'
import { APPLICATION_PASS, findPass } from '@/lib/auth/signed-pass'
import { bytesOfMb, tooLargeCode } from '@/lib/domain/upload/file-limit'
import { checkUpload } from '@/lib/files/check-upload'
import { discardFiles, keepFiles } from '@/lib/files/file-store'
import type { ApplicationSlot } from '@/lib/domain/application/application'
import { AUTHORITY_PAPER } from '@/lib/labels/zh-CN/apply-field'
import { bodyLimit } from '@/lib/platform/body-limit'
import { now } from '@/lib/platform/clock'
import { isHttps } from '@/lib/platform/forwarded'
import { readInput } from '@/lib/platform/read-input'
import { addApplicationMaterial } from '@/lib/use-cases/visitor/add-application-material'
import { ApplicationMaterialFields } from '@/lib/use-cases/visitor/application.input'
import type { Visitor } from '@/lib/use-cases/visitor/define-visitor-act'
import { saveApplication } from '@/lib/use-cases/visitor/save-application'
import { requestOrigin } from '../action/request-origin'
import { readFileLimit } from './read-file-limit'
import { readLimited } from './read-limited'
import { readUpload, type Upload } from './read-upload'

/** The page whose form sends a file of the slot. */
const PAGES = { evidence: '/apply/materials', authority: '/apply/authority' } as const

const to = (query: string, slot: ApplicationSlot = 'evidence') =>
  new Response(null, {
    status: 303,
    headers: { location: `${PAGES[slot]}?${query}`, 'cache-control': 'no-store' },
  })

/**
 * `POST /api/apply/materials`: a form that works without a script, back to its page with the code
 * of a refusal. The browser's draft is looked for before the body is read; the file is checked by
 * its content and is in storage before the row that names it (docs/decisions/0013). What was typed
 * beside a refused file is kept in the draft.
 */
export async function receiveApplicationMaterial(request: Request): Promise<Response> {
  const { address } = await requestOrigin()
  const proof = await findPass(APPLICATION_PASS, isHttps(request.headers), now())
  if (proof === null) return to('refused=APPLICATION_NOT_OPEN')
  const mostMb = await readFileLimit()
  const body = await readLimited(request, bodyLimit(new URL(request.url).pathname))
  if (!body) return to(`refused=${tooLargeCode(mostMb)}`)
  const type = request.headers.get('content-type') ?? ''
  const upload = await readUpload(type, body, bytesOfMb(mostMb))
  if (!upload || upload.isTooMuch) return to('refused=MALFORMED')
  const visitor = { address, proof, answer: null }
  const slot = upload.fields.slot === 'authority' ? 'authority' : 'evidence'
  const refusal = await addFrom(visitor, slot, upload, mostMb)
  if (slot === 'evidence') {
    const { title = '', purpose = '' } = refusal === null ? {} : upload.fields
    await saveApplication(visitor, { step: 'unsent', title, purpose })
  }
  return to(refusal === null ? 'added=1' : `refused=${refusal}`, slot)
}

/** @returns null where it was added, else the code of the refusal */
async function addFrom(
  visitor: Visitor,
  slot: ApplicationSlot,
  { fields, file }: Upload,
  mostMb: number,
): Promise<string | null> {
  const { title, purpose } = slot === 'authority' ? AUTHORITY_PAPER : fields
  const said = readInput(ApplicationMaterialFields, { title, purpose })
  if (!said.ok)
    return Object.keys(said.refusal.fields ?? {}).includes('title') ? 'TITLE' : 'PURPOSE'
  if (!file || file.bytes.length === 0) return 'FILE_MISSING'
  const checked = await checkUpload(file, mostMb)
  if (!checked.ok) return checked.refusal.code
  const keys = await keepFiles([file.bytes], [checked.value])
  const added = await addApplicationMaterial(visitor, {
    ...said.value,
    ...checked.value,
    slot,
    storageKey: keys[0],
  })
  if (added.ok) return null
  await discardFiles(keys)
  return added.refusal.code
}
