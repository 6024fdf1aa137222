import 'server-only'
import { fillWordTemplate, renderWord } from '@/lib/documents/docx/ask-word-thread'
import type { Actor } from '@/lib/domain/access/roles'
import { FILE_KINDS } from '@/lib/files/content-kind'
import { readKept } from '@/lib/files/read-kept'
import { WORD_FILE } from '@/lib/labels/zh-CN/word-file'
import { getFinalWord } from '@/lib/queries/case/get-final-word'
import { getWordDocument } from '@/lib/queries/case/get-word-document'
import { attachment } from '../download/attachment'
import { refuseDestroyed } from '../download/refuse-destroyed'
import { notFound } from '../route/not-found'
import { FILE_POLICY } from '../security/security-headers'

type Context = { readonly actor: Actor; readonly params: Readonly<Record<string, string>> }

/** The response that downloads a Word file. */
export function wordResponse(bytes: Uint8Array<ArrayBuffer>, title: string): Response {
  return new Response(bytes, {
    headers: {
      'content-type': FILE_KINDS.docx.mediaType,
      'content-length': String(bytes.length),
      'content-disposition': attachment(`${title}.docx`),
      'content-security-policy': FILE_POLICY,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}

/**
 * A document as a Word file to work on, with personal numbers masked. At the head of each page it
 * says what it is: a draft, or a working copy of what was finalised as PDF. A draft of an
 * institution that has its own template has that page, and says in its name that it is a draft.
 */
export async function serveWord(request: Request, { actor, params }: Context): Promise<Response> {
  const subjectId = new URL(request.url).searchParams.get('subject') ?? ''
  const { caseId, kind } = params
  const found = await getWordDocument(actor, { caseId, kind, subjectId })
  if (!found.ok) return notFound()
  const { content, isFinal, title, own } = found.value
  if (own) {
    const template = await readKept(own.template.storageKey, own.template.sha256)
    const { bytes } = await fillWordTemplate(template, own.values)
    return wordResponse(bytes, WORD_FILE.draftName(title, own.template.version))
  }
  const bytes = await renderWord(content, isFinal ? WORD_FILE.workingCopy : WORD_FILE.draft)
  return wordResponse(bytes, title)
}

/** The Word file of a finalised document, as it was made of the institution's template. */
export async function serveFinalWord(
  _request: Request,
  { actor, params }: Context,
): Promise<Response> {
  const found = await getFinalWord(actor, { documentId: params.documentId })
  if (!found.ok) return notFound()
  const { storageKey, sha256, title } = found.value
  const destroyed = await refuseDestroyed(actor, storageKey)
  if (destroyed) return destroyed
  return wordResponse(new Uint8Array(await readKept(storageKey, sha256)), title)
}
