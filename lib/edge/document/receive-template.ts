import 'server-only'
import { checkWordTemplate } from '@/lib/documents/docx/ask-word-thread'
import { mayAct } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'
import { CASE_DOCUMENT_KINDS } from '@/lib/domain/document/case-document-kinds'
import type { TemplateCheck } from '@/lib/domain/document/template-check'
import { MAX_FILE_BYTES } from '@/lib/files/check-files'
import { checkUpload } from '@/lib/files/check-upload'
import { FILE_KINDS } from '@/lib/files/content-kind'
import { discardFiles, keepFiles } from '@/lib/files/file-store'
import { fieldSentence } from '@/lib/labels/zh-CN/field'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { requestSentence } from '@/lib/labels/zh-CN/request'
import {
  tagError,
  templateArea,
  templateFault,
  WORD_TEMPLATE,
} from '@/lib/labels/zh-CN/word-template'
import { bodyLimit } from '@/lib/platform/body-limit'
import { now } from '@/lib/platform/clock'
import { addTemplate } from '@/lib/use-cases/document-template/add-template'
import { notFound } from '../route/not-found'
import { problem } from '../route/problem'
import { readLimited } from '../upload/read-limited'
import { readUpload } from '../upload/read-upload'

type Context = { readonly actor: Actor; readonly params: Readonly<Record<string, string>> }

const refusedFile = (code: string, message: string) => problem(422, code, message)

/**
 * `POST /api/document-templates/<kind>`: the Word file of one document. It is checked as every
 * upload and then as a template; one with errors is not kept, and every error is answered with its
 * place.
 */
export async function receiveTemplate(
  request: Request,
  { actor, params }: Context,
): Promise<Response> {
  const kind = CASE_DOCUMENT_KINDS.find((each) => each === params.kind)
  if (!kind || !mayAct(actor, 'template:add', { institutionId: actor.institutionId }))
    return notFound()
  const body = await readLimited(request, bodyLimit(new URL(request.url).pathname))
  if (!body) return problem(413, 'BODY_TOO_LARGE', fieldSentence('FILE_TOO_LARGE'))
  const upload = await readUpload(request.headers.get('content-type') ?? '', body, MAX_FILE_BYTES)
  if (!upload || upload.isTooMuch)
    return problem(400, 'BODY_MALFORMED', requestSentence.FORM_MALFORMED)
  const { file } = upload
  if (!file) return refusedFile('FILE_MISSING', fieldSentence('FILE_MISSING'))
  const checked = await checkUpload(file)
  if (!checked.ok) return refusedFile(checked.refusal.code, fieldSentence(checked.refusal.code))
  const { mediaType, fileName, size, sha256, awaitsScan } = checked.value
  // A template has no quarantine: it can be sent again later.
  if (awaitsScan) return problem(503, 'FILE_AWAITS_SCAN', WORD_TEMPLATE.awaitsScan)
  if (mediaType !== FILE_KINDS.docx.mediaType)
    return refusedFile('TEMPLATE_NOT_WORD', templateFault.TEMPLATE_NOT_WORD())
  const check = await checkWordTemplate(file.bytes, kind)
  if (check.is === 'refused')
    return refusedFile(check.fault.code, templateFault[check.fault.code](check.fault.detail))
  if (check.errorCount > 0) return refusedErrors(check)
  const keys = await keepFiles([file.bytes])
  const added = await addTemplate(actor, {
    kind,
    fileName,
    size,
    sha256,
    names: check.names,
    storageKey: keys[0],
  })
  if (!added.ok) {
    await discardFiles(keys)
    return problem(422, added.refusal.code, refusalSentence(added.refusal, now()))
  }
  return Response.json(added.value, { status: 201, headers: { 'cache-control': 'no-store' } })
}

/** Every error with its place, in words: the page shows them as they are. */
function refusedErrors(check: Extract<TemplateCheck, { readonly is: 'read' }>): Response {
  const refusal = { code: 'TEMPLATE_HAS_ERRORS', facts: {} } as const
  const mistakes = check.errors.map(({ code, tag, area, around, meant }) => ({
    place: templateArea[area],
    around,
    sentence: tagError[code](tag) + (meant ? WORD_TEMPLATE.meant(meant) : ''),
  }))
  return Response.json(
    {
      code: refusal.code,
      message: refusalSentence(refusal, now()),
      names: check.names,
      mistakes,
      skipped: check.errorCount - mistakes.length,
    },
    { status: 422, headers: { 'cache-control': 'no-store' } },
  )
}
