'use client'

import type { ReactNode } from 'react'
import { EXPORT_LINK } from '@/lib/labels/zh-CN/export'
import { ExportLink } from './export-link'
import { useSelection } from './selection'
import { SelectionBar } from './selection-bar'

export interface ExportBarProps {
  /** The list, by its name in the access record. */
  list: string
  label: string
  unit: string
  /** The order of the rows in the file, where the address names one. */
  order?: string | undefined
  /** Buttons of further acts on the selected rows. */
  children?: ReactNode
}

/** Exports the selected rows; shown only while some are. Belongs in a SelectionArea. */
export function ExportBar({ list, label, unit, order, children }: ExportBarProps) {
  const { selected, clear } = useSelection()
  if (selected.length === 0) return null
  return (
    <SelectionBar label={label} count={selected.length} unit={unit} onClear={clear}>
      <ExportLink
        list={list}
        params={{ order, ids: selected.join(',') }}
        label={EXPORT_LINK.selected}
        size="sm"
      />
      {children}
    </SelectionBar>
  )
}
