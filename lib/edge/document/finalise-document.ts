import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { refuse, type Decided } from '@/lib/domain/refusal'
import { signContent } from '@/lib/documents/sign-content'
import { fillWordTemplate } from '@/lib/documents/docx/ask-word-thread'
import { discardFiles, keepFiles } from '@/lib/files/file-store'
import { readKept } from '@/lib/files/read-kept'
import { hashContent } from '@/lib/documents/hash-content'
import { sha256 } from '@/lib/platform/sha256'
import { composeUseCase } from '@/lib/use-cases/define-use-case'
import { prepareDocument, type PreparedDocument } from '@/lib/use-cases/document/prepare-document'
import { recordDocument } from '@/lib/use-cases/document/record-document'

export type FinalisedDocument = {
  readonly documentId: string
  readonly materialId: string
  readonly number: string
}

type OwnTemplate = NonNullable<PreparedDocument['own']>

/** How often a document is set again because another one took its number meanwhile. */
const ATTEMPTS = 5

async function finalise(actor: Actor, rawInput: unknown): Promise<Decided<FinalisedDocument>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const prepared = await prepareDocument(actor, rawInput)
    if (!prepared.ok) return prepared
    const { content, year, number, code, at, own } = prepared.value
    const signed = await signContent(content, at)
    if (!signed.ok) return signed
    const { pdf, pages } = signed.value
    const word = own && (await fillOwn(own))
    const keys = await keepFiles(word ? [pdf, word] : [pdf])
    const recorded = await recordDocument(actor, {
      ...(rawInput as object),
      contentHash: hashContent(content),
      year,
      number,
      code,
      storageKey: keys[0],
      sha256: sha256(pdf),
      size: pdf.length,
      pages,
      own: own &&
        word && { templateId: own.template.id, storageKey: keys[1], sha256: sha256(word) },
    })
    if (recorded.ok) return recorded
    await discardFiles(keys)
    if (recorded.refusal.code !== 'DOCUMENT_NUMBER_TAKEN') return recorded
  }
  return refuse('DOCUMENT_NUMBER_TAKEN')
}

/** The Word file of the institution's own page, beside the PDF and with the same number. */
async function fillOwn({ template, values }: OwnTemplate): Promise<Uint8Array> {
  const file = await readKept(template.storageKey, template.sha256)
  return (await fillWordTemplate(file, values)).bytes
}

/**
 * 定稿 (docs/decisions/0076): the document is set and signed, and its file kept before the
 * transaction that names both, because none of these may happen inside it; it carries its number,
 * so where another one took that number meanwhile it is set again. Refused as `prepareDocument` and
 * `recordDocument`, or DOCUMENT_NOT_SET with the characters that no font has, or
 * DOCUMENT_NOT_SIGNED.
 */
export const finaliseDocument = composeUseCase({ act: 'document:finalise', perform: finalise })
