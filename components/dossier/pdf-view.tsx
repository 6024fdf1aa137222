'use client'

import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useCallback, useEffect, useRef, useState } from 'react'
import { DOSSIER } from '@/lib/labels/zh-CN/dossier'
import { openPdf } from './open-pdf'
import { PdfPage } from './pdf-page'
import { ViewFailed } from './view-failed'

type Read =
  | { readonly status: 'reading' | 'failed' }
  | { readonly status: 'ready'; readonly pdf: PDFDocumentProxy; readonly ratio: number }

/**
 * A page is not drawn wider than this until the reader enlarges it: lines would become too long to
 * read.
 */
const WIDEST = 980

export interface PdfViewProps {
  src: string
  zoom: number
}

/** A PDF on the page, page below page. */
export function PdfView({ src, zoom }: PdfViewProps) {
  const frame = useRef<HTMLDivElement>(null)
  const [read, setRead] = useState<Read>({ status: 'reading' })
  const [attempt, setAttempt] = useState(0)
  const [room, setRoom] = useState(0)
  const fail = useCallback(() => setRead({ status: 'failed' }), [])

  useEffect(() => {
    const stop = new AbortController()
    const opened: { pdf?: PDFDocumentProxy } = {}
    const start = async () => {
      const pdf = await openPdf(src, stop.signal)
      opened.pdf = pdf
      if (stop.signal.aborted) return void pdf.loadingTask.destroy()
      const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 })
      setRead({ status: 'ready', pdf, ratio: height / width })
    }
    // A view that is closed at once sends no request: the server would record an access.
    const begun = setTimeout(() => start().catch(() => (stop.signal.aborted ? undefined : fail())))
    return () => {
      clearTimeout(begun)
      stop.abort()
      void opened.pdf?.loadingTask.destroy()
    }
  }, [src, attempt, fail])

  useEffect(() => {
    const view = frame.current?.closest('[data-view]')
    if (!view) return
    const observer = new ResizeObserver(() => setRoom(view.clientWidth))
    observer.observe(view)
    return () => observer.disconnect()
  }, [])

  function retry(): void {
    setRead({ status: 'reading' })
    setAttempt(attempt + 1)
  }

  const width = Math.floor(Math.min(WIDEST, Math.max(120, room - 32)) * zoom)
  return (
    <div ref={frame} className="min-h-full min-w-fit p-4">
      {read.status === 'reading' ? (
        <p role="status" className="py-16 text-center text-ink-3">
          {DOSSIER.pdfReading}
        </p>
      ) : null}
      {read.status === 'failed' ? (
        <ViewFailed onRetry={retry}>{DOSSIER.pdfFailed}</ViewFailed>
      ) : null}
      {read.status === 'ready' && room > 0 ? (
        <div className="flex flex-col gap-4">
          {Array.from({ length: read.pdf.numPages }, (_, index) => (
            <PdfPage
              key={index}
              document={read.pdf}
              number={index + 1}
              width={width}
              ratio={read.ratio}
              onFailed={fail}
            />
          ))}
        </div>
      ) : null}
    </div>
  )
}
