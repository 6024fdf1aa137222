import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { bytesOfMb, tooLargeCode } from '@/lib/domain/upload/file-limit'
import { checkUpload } from '@/lib/files/check-upload'
import { discardFiles, keepFiles } from '@/lib/files/file-store'
import { fieldSentence } from '@/lib/labels/zh-CN/field'
import { requestSentence } from '@/lib/labels/zh-CN/request'
import { bodyLimit } from '@/lib/platform/body-limit'
import { readInput } from '@/lib/platform/read-input'
import { addMaterial } from '@/lib/use-cases/material/add-material'
import { MaterialFields } from '@/lib/use-cases/material/add-material.input'
import { announceMaterial } from '@/lib/use-cases/material/announce-material'
import { problem } from '../route/problem'
import { fileRefused, refused } from './material-refused'
import { readFileLimit } from './read-file-limit'
import { readLimited } from './read-limited'
import { readUpload, type Upload } from './read-upload'

type Context = { readonly actor: Actor; readonly params: Readonly<Record<string, string>> }

async function readForm(request: Request, mostMb: number): Promise<Upload | Response> {
  const body = await readLimited(request, bodyLimit(new URL(request.url).pathname))
  if (!body) return problem(413, 'BODY_TOO_LARGE', fieldSentence(tooLargeCode(mostMb)))
  const type = request.headers.get('content-type') ?? ''
  const upload = await readUpload(type, body, bytesOfMb(mostMb))
  if (!upload || upload.isTooMuch)
    return problem(400, 'BODY_MALFORMED', requestSentence.FORM_MALFORMED)
  return upload
}

/**
 * The same for a form sent without script, which only pages of a mediator have: back to that page,
 * with the code of a refusal, whose sentence the page knows.
 */
export async function receiveMaterialForm(request: Request, context: Context): Promise<Response> {
  const answer = await receiveMaterial(request, context)
  if (!request.headers.get('accept')?.includes('text/html')) return answer
  const caseId = CaseId.safeParse(context.params.caseId)
  if (!caseId.success) return answer
  const { code } = answer.ok ? { code: null } : ((await answer.json()) as { code: string })
  const query = code === null ? 'added=1' : `refused=${code}`
  const location = `/mediator/cases/${caseId.data}/materials/add?${query}`
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}

/**
 * `POST /api/cases/<id>/materials`: one file with its slot, title and note. Permission is checked
 * before the body is read, then the fields, then the file by its content. The file is in storage
 * before the transaction that names it, and is removed if that is refused. If the transaction's
 * outcome cannot be known (the connection broke during the commit), the file stays, and the sweep
 * removes it if no row names it (ADR 0013).
 */
export async function receiveMaterial(
  request: Request,
  { actor, params }: Context,
): Promise<Response> {
  const caseId = CaseId.safeParse(params.caseId)
  if (!caseId.success) return refused({ code: 'NOT_FOUND', facts: {} })
  const announced = await announceMaterial(actor, { caseId: caseId.data })
  if (!announced.ok) return refused(announced.refusal)
  const mostMb = await readFileLimit()
  const upload = await readForm(request, mostMb)
  if (upload instanceof Response) return upload
  const { fields, file } = upload
  const said = readInput(MaterialFields, { ...fields })
  if (!said.ok) return refused(said.refusal)
  if (!file) return fileRefused('FILE_MISSING')
  const checked = await checkUpload(file, mostMb)
  if (!checked.ok) return fileRefused(checked.refusal.code)
  const keys = await keepFiles([file.bytes], [checked.value])
  const added = await addMaterial(actor, {
    ...said.value,
    note: said.value.note ?? undefined,
    ...checked.value,
    caseId: caseId.data,
    storageKey: keys[0],
  })
  if (!added.ok) {
    await discardFiles(keys)
    return refused(added.refusal)
  }
  return Response.json(added.value, { status: 201, headers: { 'cache-control': 'no-store' } })
}
