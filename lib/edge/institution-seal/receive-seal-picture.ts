import 'server-only'
import { mayAct } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'
import { MAX_FILE_BYTES } from '@/lib/files/check-files'
import { checkUpload } from '@/lib/files/check-upload'
import { FILE_KINDS } from '@/lib/files/content-kind'
import { makeSealPicture } from '@/lib/files/seal-picture'
import { fieldSentence } from '@/lib/labels/zh-CN/field'
import { SEALS } from '@/lib/labels/zh-CN/institution-seal'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { requestSentence } from '@/lib/labels/zh-CN/request'
import { bodyLimit } from '@/lib/platform/body-limit'
import { now } from '@/lib/platform/clock'
import { notFound } from '../route/not-found'
import { problem } from '../route/problem'
import { readLimited } from '../upload/read-limited'
import { readUpload } from '../upload/read-upload'
import { setUpSealWith } from './set-up-seal'

type Context = { readonly actor: Actor }

const PICTURES: readonly string[] = [FILE_KINDS.png.mediaType, FILE_KINDS.jpeg.mediaType]
const refusedFile = (code: string, message: string) => problem(422, code, message)

/**
 * `POST /api/institution-seals`: a seal with an uploaded picture. It is checked as every upload and
 * then re-encoded: what is placed on documents is made here.
 */
export async function receiveSealPicture(request: Request, { actor }: Context): Promise<Response> {
  if (!mayAct(actor, 'institution-seal:set-up', { institutionId: actor.institutionId }))
    return notFound()
  const body = await readLimited(request, bodyLimit(new URL(request.url).pathname))
  if (!body) return problem(413, 'BODY_TOO_LARGE', fieldSentence('FILE_TOO_LARGE'))
  const upload = await readUpload(request.headers.get('content-type') ?? '', body, MAX_FILE_BYTES)
  if (!upload || upload.isTooMuch)
    return problem(400, 'BODY_MALFORMED', requestSentence.FORM_MALFORMED)
  const { file, fields } = upload
  if (!file) return refusedFile('FILE_MISSING', fieldSentence('FILE_MISSING'))
  const checked = await checkUpload(file)
  if (!checked.ok) return refusedFile(checked.refusal.code, fieldSentence(checked.refusal.code))
  // A seal has no quarantine: its picture can be sent again later.
  if (checked.value.awaitsScan) return problem(503, 'FILE_AWAITS_SCAN', SEALS.awaitsScan)
  if (!PICTURES.includes(checked.value.mediaType))
    return refusedFile('SEAL_NOT_PICTURE', SEALS.notPicture)
  const set = await setUpSealWith(actor, { ...fields }, await makeSealPicture(file.bytes))
  if (set.ok)
    return Response.json(
      { message: SEALS.setUpDone(set.value.name, set.value.keeper) },
      { status: 201, headers: { 'cache-control': 'no-store' } },
    )
  const { refusal } = set
  const [code] = Object.values(refusal.fields ?? {})
  return problem(422, refusal.code, code ? fieldSentence(code) : refusalSentence(refusal, now()))
}
