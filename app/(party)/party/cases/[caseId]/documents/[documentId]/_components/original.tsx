'use client'

import { useState } from 'react'
import { DocumentPreview } from '@/components/document/document-preview'
import { buttonClasses } from '@/components/ui/button'
import { OWN_DOCUMENT } from '@/lib/labels/zh-CN/own-document'
import type { OwnDocumentView } from '@/lib/queries/party/get-own-document'

const LINK = `${buttonClasses()} min-h-12 w-full`

/**
 * The file itself, whose bytes are signed, and the signed copy. The reader of PDFs is loaded when
 * it is opened.
 */
export function Original({
  view: { caseId, documentId, title, hasCopy },
}: {
  view: OwnDocumentView
}) {
  const [isOpen, setOpen] = useState(false)
  const fileOf = (file: 'shown' | 'copy') => `/api/own-documents/${caseId}/${documentId}/${file}`
  const shown = hasCopy ? 'copy' : 'shown'
  return (
    <section className="flex flex-col gap-3 bg-paper p-4">
      {hasCopy ? (
        <div>
          <a href={fileOf('copy')} className={LINK}>
            {OWN_DOCUMENT.openCopy}
          </a>
          <p className="mt-1.5 text-sm text-ink-2">{OWN_DOCUMENT.copyHelp}</p>
        </div>
      ) : null}
      <a href={fileOf('shown')} className={LINK}>
        {OWN_DOCUMENT.openOriginal}
      </a>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className="flex min-h-11 cursor-pointer items-center text-court">
          {OWN_DOCUMENT.original}
        </summary>
        {isOpen ? (
          <DocumentPreview src={fileOf(shown)} title={title} note={OWN_DOCUMENT.shown} />
        ) : null}
      </details>
    </section>
  )
}
