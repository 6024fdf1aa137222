'use client'

import type { PDFDocumentProxy } from 'pdfjs-dist'
import { DOSSIER } from '@/lib/labels/zh-CN/dossier'
import { useDrawnPage } from './use-drawn-page'

export interface PdfPageProps {
  document: PDFDocumentProxy
  number: number
  /** Of the page on the screen, in CSS pixels. */
  width: number
  /** Height to width of the first page, used until this page is read. */
  ratio: number
  onFailed: () => void
}

/** One page of a document, drawn when it comes near. */
export function PdfPage({ document: pdf, number, width, ratio, onFailed }: PdfPageProps) {
  const {
    frame,
    canvas,
    isNear,
    ratio: ownRatio,
  } = useDrawnPage({
    document: pdf,
    number,
    width,
    ratio,
    onFailed,
  })

  return (
    <figure className="flex flex-col items-center gap-1">
      {/* Stays in view while its page does. */}
      <figcaption
        aria-hidden
        className="sticky top-2 z-10 rounded-full border border-line bg-paper px-2.5 text-xs text-ink-2"
      >
        {DOSSIER.pageOf(number, pdf.numPages)}
      </figcaption>
      <div
        ref={frame}
        role="img"
        aria-label={DOSSIER.page(number, pdf.numPages)}
        className="bg-paper shadow-rest"
        style={{ width, height: Math.round(width * ownRatio) }}
      >
        {isNear ? <canvas ref={canvas} className="size-full" /> : null}
      </div>
    </figure>
  )
}
