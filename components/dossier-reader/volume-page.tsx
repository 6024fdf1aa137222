'use client'

import { useLayoutEffect, useRef, useState } from 'react'
import type { OpenedVolume } from '@/components/dossier/open-pdf'
import { useDrawnPage } from '@/components/dossier/use-drawn-page'
import { markRects, type MarkRect } from './mark-rects'
import type { CurrentMatch } from './volume-pages'
import { usePageText } from './use-page-text'

export interface VolumePageProps {
  opened: OpenedVolume
  position: number
  /** 第 23 页，共 61 页 */
  label: string
  width: number
  ratio: number
  words: string
  /** The match on this page that is the current one. */
  current: CurrentMatch | null
  onFailed: () => void
}

/** One page: its picture, its text over it, and marks where the words are. */
export function VolumePage({
  opened,
  position,
  label,
  width,
  ratio: guess,
  words,
  current,
  onFailed,
}: VolumePageProps) {
  const { frame, canvas, isNear, ratio } = useDrawnPage({
    document: opened.pdf,
    number: position,
    width,
    ratio: guess,
    onFailed,
  })
  const { layer, rendered, scale } = usePageText(opened, position, width, isNear)
  const [marks, setMarks] = useState<readonly MarkRect[]>([])
  const currentMark = useRef<HTMLSpanElement>(null)

  useLayoutEffect(() => {
    setMarks(rendered && frame.current ? markRects(rendered, words, frame.current) : [])
  }, [rendered, words, frame, scale])

  const last = marks.at(-1)?.match ?? 0
  const currentIndex = current && Math.min(current.index, last)
  const first = marks.findIndex(({ match }) => match === currentIndex)
  useLayoutEffect(() => {
    if (current && first >= 0)
      currentMark.current?.scrollIntoView({ block: 'center', inline: 'nearest' })
  }, [current, first])

  return (
    <div
      ref={frame}
      data-position={position}
      role="group"
      aria-label={label}
      className="relative shrink-0 bg-[#fff] shadow-rest"
      style={{ width, height: Math.round(width * ratio) }}
    >
      {isNear ? (
        <>
          <canvas ref={canvas} aria-hidden className="size-full" />
          {marks.map(({ match, left, top, width: wide, height }, index) => (
            <span
              key={index}
              ref={index === first ? currentMark : undefined}
              aria-hidden
              className="page-mark"
              data-current={match === currentIndex || undefined}
              style={{ left: `${left}%`, top: `${top}%`, width: `${wide}%`, height: `${height}%` }}
            />
          ))}
          <div ref={layer} className="page-text" />
        </>
      ) : null}
    </div>
  )
}
