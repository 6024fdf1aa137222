import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { DOCUMENTS } from '@/lib/labels/zh-CN/case-document'
import { SIGNATURES } from '@/lib/labels/zh-CN/signature'
import type { DocumentView } from '@/lib/queries/case/documents-view'
import { DocumentFields, MissingFields } from './document-fields'
import { draftHref, finalWordHref, wordHref, type SourceHrefs } from './document-href'
import { DocumentPreview } from './document-preview'
import { SignatureList } from './signature-list'

export interface DocumentSheetProps {
  caseId: string
  document: DocumentView
  sources: SourceHrefs
  /** The page where the signer of a place signs; absent on a surface without signing. */
  signHref?: (place: number) => string
  /** What its reader can do at a place in the list itself. */
  actAt?: (place: number) => ReactNode
}

/**
 * One document: what is missing, its values with their sources, who signs, what was finalised before;
 * and beside it, or below it on a phone, the document itself.
 */
export function DocumentSheet({ caseId, document, sources, signHref, actAt }: DocumentSheetProps) {
  const { valid, title, signers, former, signing, isDue } = document
  const shown = signing?.signedMaterialId ?? valid?.materialId
  const draft = isDue ? draftHref(caseId, document) : null
  const src = shown ? `/api/materials/${shown}/view` : draft
  return (
    <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,6fr)_minmax(0,7fr)]">
      <div className="flex min-w-0 flex-col gap-4">
        <MissingFields document={document} sources={sources} />
        {isDue ? (
          <DocumentFields document={document} sources={sources} />
        ) : (
          <Notice tone="info">{DOCUMENTS.notDueAnyMore}</Notice>
        )}
        {signing ? <SignatureList signing={signing} hrefOf={signHref} actAt={actAt} /> : null}
        {signing === null && signers.length > 0 ? (
          <Card
            title={DOCUMENTS.signers}
            aside={<span className="text-sm text-ink-3">{DOCUMENTS.signersHelp}</span>}
          >
            <ol className="flex flex-col gap-1.5">
              {signers.map(({ name, role, step }) => (
                <li key={`${role} ${name}`} className="flex flex-wrap gap-x-3">
                  <span className="text-ink-3">{step}</span>
                  <span className="font-medium">{name}</span>
                  <span className="text-ink-2">{role}</span>
                </li>
              ))}
            </ol>
          </Card>
        ) : null}
        {former.length > 0 ? (
          <Card
            title={DOCUMENTS.former}
            aside={<span className="text-sm text-ink-3">{DOCUMENTS.formerHelp}</span>}
          >
            <ul className="flex flex-col gap-2">
              {former.map(({ documentId, number, finalised, voided, template, signatures }) => (
                <li key={documentId}>
                  <p className="line-through">{number}</p>
                  <p className="text-sm text-ink-3">{finalised}</p>
                  <p className="text-sm text-ink-3">{template}</p>
                  <p className="text-sm text-ink-2">{voided}</p>
                  {signatures.map((line) => (
                    <p key={line} className="text-sm text-ink-3">
                      {line}
                    </p>
                  ))}
                </li>
              ))}
            </ul>
          </Card>
        ) : null}
      </div>
      {src ? (
        <DocumentPreview
          src={src}
          title={title}
          template={document.template}
          word={wordOf(caseId, document)}
          note={noteOf(document)}
        />
      ) : null}
    </div>
  )
}

/** The Word file of what was finalised, or to work on; none of what the case does not have any more. */
function wordOf(caseId: string, document: DocumentView) {
  const { valid, isDue } = document
  if (valid?.hasWord) return { href: finalWordHref(valid.documentId), label: DOCUMENTS.ownWord }
  return isDue ? { href: wordHref(caseId, document), label: DOCUMENTS.word } : undefined
}

/** Which file is shown: the signed copy, the finalised document, a draft. */
function noteOf({ valid, signing }: DocumentView): string {
  if (!valid) return DOCUMENTS.draft
  return signing?.signedMaterialId
    ? SIGNATURES.signedNote(valid.number)
    : `${valid.number}，${valid.finalised}`
}
