'use client'

import { Icon } from '@/components/ui/icon'
import type { KeyboardEvent, ReactNode } from 'react'
import { Chip, type ChipTone } from '@/components/ui/chip'
import { cn } from '@/components/ui/cn'
import { DOSSIER } from '@/lib/labels/zh-CN/dossier'
import { RECOGNITION } from '@/lib/labels/zh-CN/recognition'
import type { DossierMaterialView, SlotView } from '@/lib/queries/case/dossier-view'

const TONES = {
  required: 'warn',
  later: 'neutral',
  as_needed: 'neutral',
} as const satisfies Record<string, ChipTone>
const ICONS = { image: 'file-image', pdf: 'file-text' } as const

/** Up and down from material to material. */
function moveFocus(event: KeyboardEvent<HTMLOListElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const all = Array.from(event.currentTarget.querySelectorAll<HTMLElement>('[data-material]'))
  const at = all.indexOf(event.target as HTMLElement)
  const next = at < 0 ? undefined : all[at + (event.key === 'ArrowDown' ? 1 : -1)]
  if (!next) return
  event.preventDefault()
  next.focus()
}

export interface CatalogueListProps {
  slots: readonly SlotView[]
  selected: string | null
  onSelect: (id: string) => void
  /** How to fill a slot, where its reader may. */
  fill?: (slot: SlotView) => ReactNode
}

/** 卷内目录: every slot with its materials, or the reason why it is empty. */
export function CatalogueList({ slots, selected, onSelect, fill }: CatalogueListProps) {
  return (
    <ol onKeyDown={moveFocus} className="divide-y divide-line-2">
      {slots.map((slot) => (
        <li key={slot.slot} className="px-4 py-2 phone:py-1.5">
          <div className="flex items-start gap-2 phone:min-h-9 phone:items-center">
            <span aria-hidden className="w-5 shrink-0 text-right text-ink-3">
              {slot.number}
            </span>
            <span
              className={cn('min-w-0 flex-1', slot.count === 0 && !slot.isMissing && 'text-ink-3')}
            >
              {slot.name}
            </span>
            <SlotState slot={slot} />
            {fill?.(slot)}
          </div>
          {isReasonShown(slot) ? <p className="pl-7 text-xs text-ink-3">{slot.why}</p> : null}
          {slot.materials.length > 0 ? (
            <ul className="mt-0.5 flex flex-col pl-5">
              {slot.materials.map((material) => (
                <li key={material.id}>
                  <MaterialButton
                    material={material}
                    isSelected={material.id === selected}
                    onSelect={onSelect}
                  />
                </li>
              ))}
            </ul>
          ) : null}
        </li>
      ))}
    </ol>
  )
}

/** Why it is required is shown where it is missing; why it need not be there, where it is empty. */
function isReasonShown({ need, isMissing, why, count }: SlotView): boolean {
  const isOther = need === 'not_applicable' || need === 'replaced'
  return why !== null && (isMissing || (isOther && count === 0))
}

function SlotState({ slot: { need, isMissing, isExplained, count } }: { slot: SlotView }) {
  if (count > 0) return <span className="shrink-0 text-sm text-ink-3">{DOSSIER.pieces(count)}</span>
  if (isExplained) return <Chip>{DOSSIER.explained}</Chip>
  if (need === 'made') return <span className="shrink-0 text-xs text-ink-3">{DOSSIER.made}</span>
  if (need === 'as_needed' || need === 'replaced' || need === 'not_applicable')
    return <span className="shrink-0 text-xs text-ink-3">{DOSSIER.need[need]}</span>
  return <Chip tone={TONES[isMissing ? 'required' : need]}>{DOSSIER.need[need]}</Chip>
}

function MaterialButton({
  material,
  isSelected,
  onSelect,
}: {
  material: DossierMaterialView
  isSelected: boolean
  onSelect: (id: string) => void
}) {
  const icon = material.shownAs ? ICONS[material.shownAs] : 'file'
  return (
    <button
      type="button"
      data-material={material.id}
      aria-current={isSelected || undefined}
      onClick={() => onSelect(material.id)}
      className={cn(
        'flex w-full items-start gap-2 rounded-md px-2 py-1 text-left hover:bg-line-2 phone:min-h-11 phone:items-center',
        'aria-[current]:bg-court-soft aria-[current]:font-semibold aria-[current]:text-court-strong',
        material.voided ? 'text-ink-3' : 'text-court',
      )}
    >
      <Icon
        name={icon}
        className="mt-[0.2em] size-[1.1em] shrink-0 phone:mt-0 [stroke-width:1.75]"
      />
      <span className="min-w-0 flex-1 break-words">
        <span className={material.voided ? 'line-through' : undefined}>{material.title}</span>
        {material.recognition ? (
          <span className="block text-xs font-normal text-ink-3">
            {RECOGNITION[material.recognition]}
          </span>
        ) : null}
      </span>
      {material.voided ? <Chip className="shrink-0">{DOSSIER.voided}</Chip> : null}
    </button>
  )
}
