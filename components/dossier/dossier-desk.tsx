'use client'

import { useRef, useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { DOSSIER } from '@/lib/labels/zh-CN/dossier'
import type { DossierMaterialView, DossierView, SlotView } from '@/lib/queries/case/dossier-view'
import { CatalogueList } from './catalogue-list'
import { MaterialViewer } from './material-viewer'

export interface DossierDeskProps {
  dossier: Pick<DossierView, 'slots' | 'mayDownload'>
  /** The material that the address names. */
  initial: string | null
  watermark: string | null
  fill?: (slot: SlotView) => ReactNode
  acts?: (material: DossierMaterialView) => ReactNode
}

/**
 * The catalogue at the left, one material at the right; on a phone one below the other. Nothing is
 * opened by itself: every look at a material is recorded.
 */
export function DossierDesk({
  dossier: { slots, mayDownload },
  initial,
  watermark,
  fill,
  acts,
}: DossierDeskProps) {
  const catalogue = useRef<HTMLDivElement>(null)
  const viewer = useRef<HTMLDivElement>(null)
  const all = slots.flatMap((slot) =>
    slot.materials.map((material) => ({ material, slot: slot.name })),
  )
  const [selected, setSelected] = useState(() =>
    all.some(({ material }) => material.id === initial) ? initial : null,
  )
  const at = all.findIndex(({ material }) => material.id === selected)
  const shown = all[at]

  function select(id: string): void {
    setSelected(id)
    // The address follows, so that reload and a pasted link open the same material, without a
    // request for the page.
    window.history.replaceState(null, '', `?m=${id}`)
    if (window.matchMedia('(width < 64rem)').matches)
      requestAnimationFrame(() => viewer.current?.scrollIntoView({ block: 'start' }))
  }

  const idAt = (index: number) => all[index]?.material.id ?? null
  const first = idAt(0)

  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(17rem,23rem)_minmax(0,1fr)] print:hidden">
      <div ref={catalogue} className="scroll-mt-20">
        <Card title={DOSSIER.catalogue} flush>
          <CatalogueList slots={slots} selected={selected} onSelect={select} fill={fill} />
        </Card>
      </div>
      <div ref={viewer} className="min-w-0 scroll-mt-20 lg:sticky lg:top-[4.75rem]">
        <Card flush>
          {shown ? (
            <MaterialViewer
              // Zoom and place belong to one material.
              key={shown.material.id}
              material={shown.material}
              slot={shown.slot}
              mayDownload={mayDownload}
              watermark={watermark}
              previous={idAt(at - 1)}
              next={idAt(at + 1)}
              onSelect={select}
              onBack={() => catalogue.current?.scrollIntoView({ block: 'start' })}
              acts={acts?.(shown.material)}
            />
          ) : (
            <EmptyState
              icon="file-search"
              title={first ? DOSSIER.choose : DOSSIER.empty}
              action={
                first ? <Button onClick={() => select(first)}>{DOSSIER.openFirst}</Button> : null
              }
            >
              {mayDownload ? DOSSIER.lookRecorded : DOSSIER.readOnly}
            </EmptyState>
          )}
        </Card>
      </div>
    </div>
  )
}
