import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { DOCUMENTS } from '@/lib/labels/zh-CN/case-document'
import { SIGNATURES } from '@/lib/labels/zh-CN/signature'
import type { DocumentView } from '@/lib/queries/case/documents-view'
import { DocumentFields, MissingFields } from './document-fields'
import {
  documentHref,
  draftHref,
  finalWordHref,
  voidHref,
  wordHref,
  type SourceHrefs,
} from './document-href'
import { DocumentPreview } from './document-preview'
import { SignatureList } from './signature-list'

const LINK =
  'inline-flex min-h-11 items-center text-court underline-offset-4 hover:underline sm:min-h-9'

export interface DocumentSheetProps {
  caseId: string
  document: DocumentView
  /** The address of the list of documents. */
  base: string
  sources: SourceHrefs
  /** The id of a void one that is shown instead. */
  voidId?: string
  /** The page where the signer of a place signs; absent on a surface without signing. */
  signHref?: (place: number) => string
  /** What its reader can do at a place in the list itself. */
  actAt?: (place: number) => ReactNode
}

/**
 * One document: what is missing, its values with their sources, who signs, what was finalised
 * before; and beside it, or below it on a phone, the document itself, or one that is void.
 */
export function DocumentSheet({
  caseId,
  document,
  base,
  sources,
  voidId,
  signHref,
  actAt,
}: DocumentSheetProps) {
  const { title, signers, former, signing, isDue } = document
  const opened = former.find(({ documentId }) => documentId === voidId)
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
                  <SoftLink
                    href={voidHref(base, document, documentId)}
                    aria-label={`${DOCUMENTS.openVoid} ${number}`}
                    className={LINK}
                  >
                    {DOCUMENTS.openVoid}
                  </SoftLink>
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
      {opened ? (
        <div className="flex min-w-0 flex-col gap-3">
          <Notice tone="danger" title={DOCUMENTS.voidNotice(opened.number)}>
            <p>{opened.voided}</p>
            <SoftLink href={documentHref(base, document)} className={LINK}>
              {DOCUMENTS.backToValid}
            </SoftLink>
          </Notice>
          <DocumentPreview
            src={`/api/materials/${opened.shownMaterialId}/view`}
            title={title}
            template={opened.template}
            note={`${opened.number}，${opened.finalised}`}
            isVoid
          />
        </div>
      ) : (
        <CurrentPreview caseId={caseId} document={document} />
      )}
    </div>
  )
}

/**
 * The Word file of what was finalised, or to work on; none of what the case does not have any more.
 */
function wordOf(caseId: string, document: DocumentView) {
  const { valid, isDue } = document
  if (valid?.hasWord) return { href: finalWordHref(valid.documentId), label: DOCUMENTS.ownWord }
  return isDue ? { href: wordHref(caseId, document), label: DOCUMENTS.word } : undefined
}

/**
 * The signed copy, the finalised document or its draft; nothing where the case does not have it any
 * more and it is void.
 */
function CurrentPreview({ caseId, document }: Pick<DocumentSheetProps, 'caseId' | 'document'>) {
  const { valid, title, signing, template, isDue } = document
  const shown = signing?.signedMaterialId ?? valid?.materialId
  const draft = isDue ? draftHref(caseId, document) : null
  const src = shown ? `/api/materials/${shown}/view` : draft
  return src ? (
    <DocumentPreview
      src={src}
      title={title}
      template={template}
      word={wordOf(caseId, document)}
      note={noteOf(document)}
    />
  ) : null
}

/** Which file is shown: the signed copy, the finalised document, a draft. */
function noteOf({ valid, signing }: DocumentView): string {
  if (!valid) return DOCUMENTS.draft
  return signing?.signedMaterialId
    ? SIGNATURES.signedNote(valid.number)
    : `${valid.number}，${valid.finalised}`
}
