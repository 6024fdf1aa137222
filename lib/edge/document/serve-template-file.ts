import 'server-only'
import { renderWord } from '@/lib/documents/docx/ask-word-thread'
import { starterContent } from '@/lib/documents/docx/template/starter'
import { mayAct } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'
import { CASE_DOCUMENT_KINDS } from '@/lib/domain/document/case-document-kinds'
import { readKept } from '@/lib/files/read-kept'
import { caseDocument } from '@/lib/labels/zh-CN/case-document'
import { TEMPLATES } from '@/lib/labels/zh-CN/template-page'
import { getTemplateTrial } from '@/lib/queries/institution/get-template-trial'
import { notFound } from '../route/not-found'
import { wordResponse } from './serve-word'
import { tryTemplate } from './try-template'

type Context = { readonly actor: Actor; readonly params: Readonly<Record<string, string>> }

/** A Word file with every placeholder of a document, to begin with. It contains no data. */
export async function serveStarter(
  _request: Request,
  { actor, params }: Context,
): Promise<Response> {
  const kind = CASE_DOCUMENT_KINDS.find((each) => each === params.kind)
  if (!kind || !mayAct(actor, 'template:add', { institutionId: actor.institutionId }))
    return notFound()
  const bytes = await renderWord(starterContent(kind), null)
  return wordResponse(bytes, TEMPLATES.starterName(caseDocument[kind]))
}

/**
 * A version of a template as it was uploaded; with `?filled`, filled with the sample or with
 * `case`.
 */
export async function serveTemplateFile(
  request: Request,
  { actor, params }: Context,
): Promise<Response> {
  const query = new URL(request.url).searchParams
  const { kind, version } = params
  if (query.has('filled')) {
    const tried = await tryTemplate(actor, { kind, version, caseNo: query.get('case') ?? '' })
    if (!tried.ok || !tried.value.filled) return notFound()
    return wordResponse(tried.value.filled.bytes, TEMPLATES.trialName(tried.value.title))
  }
  const found = await getTemplateTrial(actor, { kind, version })
  if (!found.ok) return notFound()
  const { storageKey, sha256, title } = found.value
  const bytes = new Uint8Array(await readKept(storageKey, sha256))
  return wordResponse(bytes, TEMPLATES.versionName(title, String(version)))
}
