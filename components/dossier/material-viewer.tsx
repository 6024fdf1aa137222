'use client'

import { Icon } from '@/components/ui/icon'
import { useState, type ReactNode } from 'react'
import { Button, buttonClasses } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Notice } from '@/components/ui/notice'
import { DOSSIER } from '@/lib/labels/zh-CN/dossier'
import type { DossierMaterialView } from '@/lib/queries/case/dossier-view'
import { MaterialContent } from './material-content'
import { MaterialFacts } from './material-facts'
import { StampOver } from './stamp-over'
import { ZoomBar } from './zoom-bar'

export interface MaterialViewerProps {
  material: DossierMaterialView
  /** Name of its place in the catalogue. */
  slot: string
  mayDownload: boolean
  watermark: string | null
  /** The materials before and after; null at the ends. */
  previous: string | null
  next: string | null
  onSelect: (id: string) => void
  /** On a phone the catalogue is above. */
  onBack: () => void
  /** What else may be done with it. */
  acts?: ReactNode
}

/** One material on the page: what it is, its content, and how to go on. */
export function MaterialViewer({
  material,
  slot,
  mayDownload,
  watermark,
  previous,
  next,
  onSelect,
  onBack,
  acts,
}: MaterialViewerProps) {
  const [zoom, setZoom] = useState(1)
  const move = (label: string, icon: ReactNode, id: string | null) => (
    <Button
      variant="quiet"
      size="icon"
      aria-label={label}
      title={label}
      disabled={!id}
      onClick={() => id && onSelect(id)}
    >
      {icon}
    </Button>
  )
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line-2 px-4 py-1.5">
        <Button variant="quiet" size="sm" className="sm:hidden" onClick={onBack}>
          <Icon name="list-tree" />
          {DOSSIER.backToCatalogue}
        </Button>
        <div className="flex gap-x-1 phone:ml-auto sm:order-1">
          {move(DOSSIER.previous, <Icon name="chevron-left" />, previous)}
          {move(DOSSIER.next, <Icon name="chevron-right" />, next)}
        </div>
        <h2 className="min-w-0 flex-1 basis-[12rem] break-words text-md phone:basis-full">
          {material.title}
          {material.voided ? (
            <Chip tone="danger" className="ml-2 align-middle">
              {DOSSIER.voided}
            </Chip>
          ) : null}
        </h2>
        <div className="flex flex-wrap items-center gap-x-1 phone:w-full sm:order-2">
          {material.shownAs ? <ZoomBar zoom={zoom} onZoom={setZoom} /> : null}
          {mayDownload && !material.held ? (
            // A plain link: a prefetch would record a download that did not happen.
            <a
              href={`/api/materials/${material.id}`}
              aria-label={DOSSIER.downloadOf(material.title)}
              title={DOSSIER.download}
              className={buttonClasses('quiet', 'icon')}
            >
              <Icon name="download" />
            </a>
          ) : null}
          {acts}
        </div>
      </div>
      {material.voided ? (
        <Notice tone="warn" className="mx-4 mt-3">
          {material.voided}
        </Notice>
      ) : null}
      <div className="relative bg-ground">
        <MaterialContent
          material={material}
          mayDownload={mayDownload}
          zoom={zoom}
          onZoom={setZoom}
          className="h-[max(26rem,calc(100dvh-19rem))] phone:h-[70dvh]"
        />
        {watermark ? <StampOver text={watermark} /> : null}
      </div>
      <div className="@container flex flex-col gap-2 border-t border-line-2 px-4 py-3">
        <MaterialFacts material={material} slot={slot} />
        {material.shownAs === 'image' ? (
          <p className="text-sm text-ink-3">{DOSSIER.shownAs}</p>
        ) : null}
      </div>
    </>
  )
}
