'use client'

import dynamic from 'next/dynamic'
import { buttonClasses } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Icon } from '@/components/ui/icon'
import { DOSSIER } from '@/lib/labels/zh-CN/dossier'
import type { DossierMaterialView } from '@/lib/queries/case/dossier-view'
import { ImageView } from './image-view'
import { zoomByKey } from './zoom-bar'

// The PDF reader is large and is loaded for PDF files only.
const PdfView = dynamic(() => import('./pdf-view').then(({ PdfView: view }) => view), {
  ssr: false,
  loading: () => (
    <p role="status" className="py-16 text-center text-ink-3">
      {DOSSIER.pdfReading}
    </p>
  ),
})

type ShownMaterial = Pick<DossierMaterialView, 'id' | 'title' | 'kind' | 'shownAs' | 'held'>

export interface MaterialContentProps {
  material: ShownMaterial
  /** A file that no page can show is offered as a download. */
  mayDownload: boolean
  zoom: number
  onZoom: (zoom: number) => void
  /** The height. */
  className: string
}

/**
 * What a material contains, scrolling within its own frame. Every time it is opened is recorded.
 */
export function MaterialContent({
  material,
  mayDownload,
  zoom,
  onZoom,
  className,
}: MaterialContentProps) {
  const src = `/api/materials/${material.id}/view`
  return (
    <div
      data-view
      role="region"
      aria-label={DOSSIER.document(material.title)}
      tabIndex={0}
      onKeyDown={(event) => zoomByKey(event, zoom, onZoom)}
      className={cn('@container overflow-auto focus-visible:-outline-offset-2', className)}
    >
      {material.shownAs === 'image' ? (
        <ImageView src={src} title={material.title} zoom={zoom} />
      ) : null}
      {material.shownAs === 'pdf' ? <PdfView src={src} zoom={zoom} /> : null}
      {material.shownAs === null ? (
        <NotShown material={material} mayDownload={mayDownload} />
      ) : null}
    </div>
  )
}

function NotShown({ material, mayDownload }: { material: ShownMaterial; mayDownload: boolean }) {
  if (material.held)
    return (
      <p className="flex min-h-full items-center justify-center p-6 text-center text-ink-2">
        {material.held}
      </p>
    )
  return (
    <div className="flex min-h-full flex-col items-center justify-center gap-3 p-6 text-center text-ink-2">
      <p>{mayDownload ? DOSSIER.onlyDownload(material.kind) : DOSSIER.notShown(material.kind)}</p>
      {mayDownload ? (
        <a href={`/api/materials/${material.id}`} className={buttonClasses()}>
          <Icon name="download" />
          {DOSSIER.download}
        </a>
      ) : null}
    </div>
  )
}
