'use client'

import { EXPORT_LINK } from '@/lib/labels/zh-CN/export'
import { ExportLink } from './export-link'
import { useSelection } from './selection'
import { SelectionBar } from './selection-bar'

export interface ExportBarProps {
  /** The list, as the record names it. */
  list: string
  label: string
  unit: string
  /** The order in which the file lists them, where the address asks for one. */
  order?: string | undefined
}

/** Exports what is selected; there only while something is. Stands in a SelectionArea. */
export function ExportBar({ list, label, unit, order }: ExportBarProps) {
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
    </SelectionBar>
  )
}
