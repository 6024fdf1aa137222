'use client'

import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useCallback, useEffect, useState } from 'react'
import { openPdfByParts, type OpenedVolume } from '@/components/dossier/open-pdf'
import { ViewFailed } from '@/components/dossier/view-failed'
import { READER, pageInWords } from '@/lib/labels/zh-CN/dossier-reader'
import type { VolumePages as Pages } from '@/lib/domain/dossier/volume-pages'
import { PageThumbnails } from './page-thumbnails'
import { usePagePlace, type PageTarget } from './use-page-place'
import { usePinch } from './use-pinch'
import { VolumePage } from './volume-page'

type Read =
  | { readonly status: 'reading' | 'failed' }
  | { readonly status: 'ready'; readonly opened: OpenedVolume; readonly ratio: number }

/** Wider pages are no easier to read, until the reader enlarges them. */
const WIDEST = 820

/** A match among those of its page. */
export type CurrentMatch = {
  readonly position: number
  readonly index: number
  readonly turn: number
}

export interface VolumePagesProps {
  src: string
  label: string
  pages: Pages
  zoom: number
  onZoom: (zoom: number) => void
  target: PageTarget
  /** The volume that is shown; null when it is closed. */
  onOpened: (pdf: PDFDocumentProxy | null) => void
  onPlace: (position: number, visible: readonly number[]) => void
  /** What is marked on the pages; empty: nothing. */
  words: string
  currentMatch: CurrentMatch | null
  thumbnails: { readonly position: number; readonly onChoose: (position: number) => void } | null
}

/** The pages of a volume, page below page, in a frame of their own. */
export function VolumePages({
  src,
  label,
  pages,
  zoom,
  onZoom,
  target,
  onOpened,
  onPlace,
  words,
  currentMatch,
  thumbnails,
}: VolumePagesProps) {
  const [read, setRead] = useState<Read>({ status: 'reading' })
  const [attempt, setAttempt] = useState(0)
  const fail = useCallback(() => setRead({ status: 'failed' }), [])
  const isReady = read.status === 'ready'
  const { view, room, width } = usePagePlace({ zoom, widest: WIDEST, target, isReady, onPlace })
  const pinched = usePinch(view, zoom, onZoom)

  useEffect(() => {
    let isOver = false
    const opening = { opened: null as OpenedVolume | null }
    const start = async () => {
      const opened = await openPdfByParts(src)
      opening.opened = opened
      if (isOver) return void opened.pdf.loadingTask.destroy()
      const { width: wide, height } = (await opened.pdf.getPage(1)).getViewport({ scale: 1 })
      if (isOver) return
      setRead({ status: 'ready', opened, ratio: height / wide })
      onOpened(opened.pdf)
    }
    // A view that is closed at once sends no request.
    const begun = setTimeout(() => start().catch(() => (isOver ? undefined : fail())))
    return () => {
      isOver = true
      clearTimeout(begun)
      onOpened(null)
      void opening.opened?.pdf.loadingTask.destroy()
    }
  }, [src, attempt, fail, onOpened])

  return (
    <div className="flex min-h-0 flex-1">
      {thumbnails && isReady ? (
        <PageThumbnails
          document={read.opened.pdf}
          ratio={read.ratio}
          pages={pages}
          {...thumbnails}
        />
      ) : null}
      <div
        ref={view}
        data-view
        role="region"
        aria-label={label}
        tabIndex={0}
        className="relative min-w-0 flex-1 touch-pan-x touch-pan-y overflow-auto bg-line-2 [overflow-anchor:none] focus-visible:-outline-offset-2"
      >
        {read.status === 'reading' ? (
          <p role="status" className="py-16 text-center text-ink-3">
            {READER.reading}
          </p>
        ) : null}
        {read.status === 'failed' ? (
          <ViewFailed
            onRetry={() => {
              setRead({ status: 'reading' })
              setAttempt(attempt + 1)
            }}
          >
            {READER.failed}
          </ViewFailed>
        ) : null}
        {isReady && room > 0 ? (
          <div ref={pinched} className="flex min-w-fit flex-col items-center gap-4 p-4 phone:p-2">
            {Array.from({ length: read.opened.pdf.numPages }, (_, index) => (
              <VolumePage
                key={index}
                opened={read.opened}
                position={index + 1}
                label={pageInWords(index + 1, pages)}
                width={width}
                ratio={read.ratio}
                words={words}
                current={currentMatch?.position === index + 1 ? currentMatch : null}
                onFailed={fail}
              />
            ))}
          </div>
        ) : null}
      </div>
    </div>
  )
}
