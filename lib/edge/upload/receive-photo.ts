import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/access/roles'
import { decideUploadPart, findMissingParts, PART_BYTES } from '@/lib/domain/upload/upload'
import { hashOf } from '@/lib/files/check-files'
import { checkUpload } from '@/lib/files/check-upload'
import { discardFiles, keepFiles } from '@/lib/files/file-store'
import { readKept } from '@/lib/files/read-kept'
import { ITEM_REFUSED } from '@/lib/labels/zh-CN/item-refused'
import { ACCESS_REFUSED } from '@/lib/labels/zh-CN/signed-out'
import { getReceipt } from '@/lib/queries/mediator/get-receipt'
import { getUpload } from '@/lib/queries/mediator/get-upload'
import { addMaterial } from '@/lib/use-cases/material/add-material'
import { startUpload } from '@/lib/use-cases/upload/start-upload'
import { storeUploadPart } from '@/lib/use-cases/upload/store-upload-part'
import { problem } from '../route/problem'
import { fileRefused, refused } from './material-refused'
import { readLimited } from './read-limited'

type Context = { readonly actor: Actor; readonly params: Readonly<Record<string, string>> }

const MOST_HEAD_BYTES = 16 * 1024

/** What the device sends first; the use-case checks the rest. */
const Head = z.looseObject({
  id: z.uuid(),
  account: z.uuid(),
  madeAt: z.iso.datetime().transform((text) => new Date(text)),
})

const answer = (body: object) => Response.json(body, { headers: { 'cache-control': 'no-store' } })
const notFound = () => refused({ code: 'NOT_FOUND', facts: {} })

/** The SHA-256 of the file that arrived under this id; null where none did. */
async function arrivedAs(actor: Actor, id: string): Promise<string | null> {
  const receipt = await getReceipt(actor, { itemId: id })
  return receipt.ok ? (receipt.value?.bodySha256 ?? null) : null
}

/**
 * `POST /api/mediator/uploads`: announces a photo with the SHA-256 of the file and of each part.
 * The answer names the parts that are here already; or the file's SHA-256 once the material is
 * there, also where the case has since gone to another mediator.
 */
export async function receiveUploadStart(request: Request, { actor }: Context): Promise<Response> {
  const body = await readLimited(request, MOST_HEAD_BYTES)
  const head = Head.safeParse(parseJson(body?.toString('utf8') ?? ''))
  if (!head.success) return problem(400, 'ITEM_MALFORMED', ITEM_REFUSED.malformed)
  const { account, ...announced } = head.data
  if (account !== actor.id) return problem(403, 'OTHER_PERSON', ACCESS_REFUSED.OTHER_PERSON.message)
  const sha256 = await arrivedAs(actor, announced.id)
  if (sha256) return answer({ sha256 })
  const started = await startUpload(actor, announced)
  return started.ok ? answer(started.value) : refused(started.refusal)
}

/**
 * `POST /api/mediator/uploads/<id>/parts/<no>`: one part, as often as it may come. It is in storage
 * before it is noted; what was noted by no one is removed, or after a crash swept. The answer is
 * the SHA-256 of what is stored.
 */
export async function receiveUploadPart(
  request: Request,
  { actor, params }: Context,
): Promise<Response> {
  const no = Number(params.partNo)
  const upload = await getUpload(actor, { id: params.uploadId })
  if (!upload.ok || !Number.isInteger(no) || no < 0) return notFound()
  const bytes = await readLimited(request, PART_BYTES)
  const part = {
    no,
    size: bytes?.length ?? PART_BYTES + 1,
    sha256: hashOf(bytes ?? Buffer.alloc(0)),
  }
  const decided = decideUploadPart(upload.value, part)
  if (!decided.ok) return refused(decided.refusal)
  const keys = decided.value === 'store' && bytes ? await keepFiles([bytes]) : []
  if (keys.length === 0) return answer({ sha256: part.sha256 })
  const stored = await storeUploadPart(actor, {
    ...part,
    id: params.uploadId,
    storageKey: keys[0],
  })
  if (!stored.ok || !stored.value.isNew) await discardFiles(keys)
  return stored.ok ? answer({ sha256: stored.value.sha256 }) : refused(stored.refusal)
}

/**
 * `POST /api/mediator/uploads/<id>/finish`: puts the parts together, checks the file as every
 * upload, and adds it to the dossier once. The answer is the SHA-256 of the file and of each part.
 */
export async function receiveUploadEnd(
  _request: Request,
  { actor, params }: Context,
): Promise<Response> {
  const id = z.uuid().safeParse(params.uploadId)
  if (!id.success) return notFound()
  const found = await getUpload(actor, { id: id.data })
  if (!found.ok) {
    const sha256 = await arrivedAs(actor, id.data)
    return sha256 ? answer({ sha256 }) : notFound()
  }
  const upload = found.value
  if (findMissingParts(upload).length > 0) return refused({ code: 'UPLOAD_INCOMPLETE', facts: {} })
  const parts: Buffer[] = []
  for (const [no, hash] of upload.partSha256.entries())
    parts.push(await readKept(upload.keys.get(no)!, hash))
  const bytes = Buffer.concat(parts)
  const { caseId, slot, title, sha256, madeAt } = upload
  if (hashOf(bytes) !== sha256) return refused({ code: 'UPLOAD_DIFFERS', facts: {} })
  const checked = await checkUpload({ fileName: upload.fileName, bytes })
  if (!checked.ok) return fileRefused(checked.refusal.code)
  const keys = await keepFiles([bytes], [checked.value])
  const device = { itemId: id.data, bodySha256: sha256, madeAt }
  const file = { ...checked.value, storageKey: keys[0] }
  const added = await addMaterial(actor, { ...file, caseId, slot, title, device })
  if (!added.ok) {
    await discardFiles(keys)
    const arrived = await arrivedAs(actor, id.data)
    return arrived ? answer({ sha256: arrived }) : refused(added.refusal)
  }
  await discardFiles([...upload.keys.values()])
  return answer({ sha256, parts: parts.map(hashOf) })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
