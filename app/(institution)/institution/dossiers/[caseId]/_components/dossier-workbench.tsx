'use client'

import { Icon } from '@/components/ui/icon'
import { DossierDesk } from '@/components/dossier/dossier-desk'
import { ADD_MATERIAL } from '@/lib/labels/zh-CN/dossier'
import type { DossierView, SlotView } from '@/lib/queries/case/dossier-view'
import { UploadButton } from './upload-button'
import { VoidButton } from './void-button'

export interface DossierWorkbenchProps {
  caseId: string
  dossier: DossierView
  initial: string | null
  /** Of one file that is added. */
  mostMb: number
}

const options = (slots: readonly SlotView[]) =>
  slots
    .filter(({ need }) => need !== 'made')
    .map(({ slot, number, name, isMissing }) => ({
      value: slot,
      label: ADD_MATERIAL.slotOption(number, name, isMissing),
    }))

/**
 * The button of the page's head: files for a slot that is chosen there. Primary: the page has no
 * act before it.
 */
export function AddMaterialButton({
  caseId,
  slots,
  mostMb,
  isPrimary,
}: {
  caseId: string
  slots: readonly SlotView[]
  mostMb: number
  isPrimary: boolean
}) {
  return (
    <UploadButton
      caseId={caseId}
      slots={options(slots)}
      mostMb={mostMb}
      label={
        <>
          <Icon name="plus" />
          {ADD_MATERIAL.open}
        </>
      }
      button={{ variant: isPrimary ? 'primary' : 'default' }}
    />
  )
}

/** The desk of a dossier with what its administrator may do: fill slots, void what was wrong. */
export function DossierWorkbench({ caseId, dossier, initial, mostMb }: DossierWorkbenchProps) {
  const fill = (slot: SlotView) =>
    slot.need === 'made' ? null : (
      <UploadButton
        caseId={caseId}
        slots={options(dossier.slots)}
        mostMb={mostMb}
        slot={slot.slot}
        label={<Icon name="plus" />}
        button={{
          variant: 'quiet',
          size: 'sm',
          'aria-label': ADD_MATERIAL.openFor(slot.name),
          title: ADD_MATERIAL.openFor(slot.name),
          className: '-my-0.5 px-1.5',
        }}
      />
    )
  return (
    <DossierDesk
      dossier={dossier}
      initial={initial}
      watermark={null}
      fill={dossier.mayAdd ? fill : undefined}
      acts={(material) =>
        material.mayVoid ? (
          <VoidButton caseId={caseId} materialId={material.id} title={material.title} />
        ) : null
      }
    />
  )
}
