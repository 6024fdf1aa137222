'use client'

import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef } from 'react'
import { useDrawnPage } from '@/components/dossier/use-drawn-page'
import { pageKey, printedPage, type VolumePages } from '@/lib/domain/dossier/volume-pages'
import { pageInWords } from '@/lib/labels/zh-CN/dossier-reader'

const WIDTH = 84
const ignore = () => undefined

export interface PageThumbnailsProps {
  document: PDFDocumentProxy
  ratio: number
  pages: VolumePages
  position: number
  onChoose: (position: number) => void
}

/** Small pictures of all pages; the one that is read is marked and in view. */
export function PageThumbnails({
  document: pdf,
  ratio,
  pages,
  position,
  onChoose,
}: PageThumbnailsProps) {
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    list.current
      ?.querySelector(`[data-thumbnail="${pageKey(position, pages)}"]`)
      ?.scrollIntoView({ block: 'nearest' })
  }, [position, pages])
  return (
    <ol
      ref={list}
      data-view
      className="flex w-[7.5rem] shrink-0 flex-col items-center gap-2 overflow-y-auto border-r border-line py-3"
    >
      {Array.from({ length: pdf.numPages }, (_, index) => (
        <li key={index} data-thumbnail={pageKey(index + 1, pages)}>
          <button
            type="button"
            aria-label={pageInWords(index + 1, pages)}
            aria-current={position === index + 1 ? 'page' : undefined}
            onClick={() => onChoose(index + 1)}
            className="flex flex-col items-center gap-0.5 rounded-md p-1 text-xs text-ink-3 aria-[current]:bg-court-soft aria-[current]:font-semibold aria-[current]:text-court-strong"
          >
            <Thumbnail document={pdf} number={index + 1} ratio={ratio} />
            {printedPage(index + 1, pages) ?? pageInWords(index + 1, pages)}
          </button>
        </li>
      ))}
    </ol>
  )
}

function Thumbnail({
  document: pdf,
  number,
  ratio: guess,
}: {
  document: PDFDocumentProxy
  number: number
  ratio: number
}) {
  const { frame, canvas, isNear, ratio } = useDrawnPage({
    document: pdf,
    number,
    width: WIDTH,
    ratio: guess,
    onFailed: ignore,
  })
  return (
    <div
      ref={frame}
      className="border border-line bg-[#fff]"
      style={{ width: WIDTH, height: Math.round(WIDTH * ratio) }}
    >
      {isNear ? <canvas ref={canvas} className="size-full" /> : null}
    </div>
  )
}
