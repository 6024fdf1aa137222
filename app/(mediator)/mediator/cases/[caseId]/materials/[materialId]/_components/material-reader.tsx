'use client'

import { useState } from 'react'
import { MaterialContent } from '@/components/dossier/material-content'
import { ZoomBar } from '@/components/dossier/zoom-bar'
import { MATERIAL_PAGE } from '@/lib/labels/zh-CN/mediator-acts/material'
import type { MyMaterialView } from '@/lib/queries/mediator/get-my-material'

/** A material read on the phone's page, without a download: WeChat's browser has none. */
export function MaterialReader({ material }: Pick<MyMaterialView, 'material'>) {
  const [zoom, setZoom] = useState(1)
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-3 border-b border-line bg-paper py-0.5 pl-4 pr-1">
        <p className="py-1 text-sm text-ink-3">
          {material.kind} · {material.size}
          <span className="block">{MATERIAL_PAGE.recorded}</span>
        </p>
        {material.shownAs ? <ZoomBar zoom={zoom} onZoom={setZoom} /> : null}
      </div>
      <MaterialContent
        material={material}
        mayDownload
        zoom={zoom}
        onZoom={setZoom}
        className="h-[max(20rem,calc(100dvh-13rem))]"
      />
    </>
  )
}
