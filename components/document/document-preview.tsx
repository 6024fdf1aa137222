'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { ZoomBar, zoomByKey } from '@/components/dossier/zoom-bar'
import { TiledText } from '@/components/ui/tiled-text'
import { DOCUMENTS } from '@/lib/labels/zh-CN/case-document'
import { DOSSIER } from '@/lib/labels/zh-CN/dossier'
import { PREVIEW_ID } from './document-href'

// The PDF reader is large and is loaded with the first preview only.
const PdfView = dynamic(
  () => import('@/components/dossier/pdf-view').then(({ PdfView: view }) => view),
  {
    ssr: false,
    loading: () => (
      <p role="status" className="py-16 text-center text-ink-3">
        {DOSSIER.pdfReading}
      </p>
    ),
  },
)

const LINK =
  'inline-flex min-h-11 items-center text-court underline-offset-4 hover:underline sm:min-h-9'

/**
 * A document as it is set, page below page. A void one is marked across its pages and is not given
 * out.
 */
export function DocumentPreview({
  src,
  title,
  note,
  template,
  word,
  isVoid = false,
}: {
  src: string
  title: string
  note: string
  /** With which template it is made, where its page says it. */
  template?: string
  /** The Word file, where it is offered. */
  word?: { readonly href: string; readonly label: string }
  isVoid?: boolean
}) {
  const [zoom, setZoom] = useState(1)
  return (
    <section
      id={PREVIEW_ID}
      aria-label={DOCUMENTS.preview}
      className="min-w-0 overflow-clip rounded-lg border border-line bg-paper shadow-rest print:hidden"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-3 border-b border-line-2 py-1 pl-4 pr-1">
        <h2 className="text-base">{DOCUMENTS.preview}</h2>
        <ZoomBar zoom={zoom} onZoom={setZoom} />
      </div>
      <p className="flex flex-wrap items-center justify-between gap-x-3 border-b border-line-2 px-4 text-sm text-ink-3">
        <span className="py-1.5">
          {note}
          {template ? (
            <span className="block">
              {DOCUMENTS.template}：{template}
            </span>
          ) : null}
        </span>
        {/* A plain link: a prefetch would set the document once more. */}
        <span className="flex gap-x-4">
          {isVoid ? null : (
            <a href={src} className={LINK}>
              {DOCUMENTS.print}
            </a>
          )}
          {word ? (
            <a href={word.href} className={LINK}>
              {word.label}
            </a>
          ) : null}
        </span>
      </p>
      <div className="relative">
        {isVoid ? (
          <TiledText
            text={DOCUMENTS.voidMark}
            fontSize={44}
            gap={90}
            tileHeight={200}
            secondLine={160}
            className="absolute inset-0 z-10 fill-danger opacity-20"
          />
        ) : null}
        <div
          data-view
          role="region"
          aria-label={DOSSIER.document(title)}
          tabIndex={0}
          onKeyDown={(event) => zoomByKey(event, zoom, setZoom)}
          className="@container h-[max(22rem,calc(100dvh-15rem))] overflow-auto bg-ground focus-visible:-outline-offset-2"
        >
          <PdfView src={src} zoom={zoom} />
        </div>
      </div>
    </section>
  )
}
