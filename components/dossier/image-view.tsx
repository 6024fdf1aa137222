'use client'

import { useState } from 'react'
import { DOSSIER } from '@/lib/labels/zh-CN/dossier'
import { ViewFailed } from './view-failed'

export interface ImageViewProps {
  src: string
  title: string
  zoom: number
}

/**
 * An image as its display copy: never wider than the view or itself, until the reader enlarges it.
 */
export function ImageView({ src, title, zoom }: ImageViewProps) {
  const [width, setWidth] = useState<number | null>(null)
  const [attempt, setAttempt] = useState(0)
  const [hasFailed, setFailed] = useState(false)

  function retry(): void {
    setFailed(false)
    setAttempt(attempt + 1)
  }

  if (hasFailed) return <ViewFailed onRetry={retry}>{DOSSIER.imageFailed}</ViewFailed>
  return (
    <div className="flex min-h-full min-w-fit items-start justify-center p-4">
      {/* A plain image: the framework's optimizer would fetch it in vain and keep a copy. */}
      <picture className="contents">
        <img
          key={attempt}
          src={attempt === 0 ? src : `${src}?again=${attempt}`}
          alt={DOSSIER.imageAlt(title)}
          draggable={false}
          onLoad={(event) => setWidth(event.currentTarget.naturalWidth)}
          onError={() => setFailed(true)}
          className="bg-paper shadow-rest"
          style={
            width === null
              ? { maxWidth: '100%' }
              : { width: `calc(min(${width}px, 100cqw - 2rem) * ${zoom})`, maxWidth: 'none' }
          }
        />
      </picture>
    </div>
  )
}
