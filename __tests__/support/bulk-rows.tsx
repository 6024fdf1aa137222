import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import type { UrgeRow } from '@/app/(institution)/institution/cases/_components/bulk/urge-row'
import { SelectionArea } from '@/components/list/selection'
import { selectionColumn } from '@/components/list/selection-column'

// A list of cases to select, and what an act on the selected ones shows (BulkDialog).

/** (2026) 测试1号, of 甲1 and 乙1. */
export const urgeRow = (
  number: number,
  status: UrgeRow['status'],
  mediator: string | null = null,
  urge: UrgeRow['urge'] = null,
): UrgeRow => ({
  caseId: `c${number}`,
  caseNo: `(2026) 测试${number}号`,
  parties: `甲${number} / 乙${number}`,
  status,
  mediator,
  urge,
})

const BOXES = selectionColumn(({ caseId, caseNo }: UrgeRow) => ({ id: caseId, label: caseNo }))
const idsOf = (rows: readonly UrgeRow[]) => rows.map(({ caseId }) => caseId)

/** The rows of a page, each with its box; below them the acts. */
export function SelectableRows({
  rows,
  whole,
  children,
}: {
  rows: readonly UrgeRow[]
  whole?: readonly UrgeRow[] | null
  children: ReactNode
}) {
  return (
    <SelectionArea ids={idsOf(rows)} whole={whole ? idsOf(whole) : undefined}>
      {BOXES.header}
      {rows.map((row, index) => (
        <div key={row.caseId}>{BOXES.cell(row, index)}</div>
      ))}
      {children}
    </SelectionArea>
  )
}

export const selectPage = () =>
  userEvent.click(screen.getByRole('checkbox', { name: '选择本页全部' }))

/** Selects the page and presses the act; returns the dialog with the preview. */
export async function openPreview(act: string): Promise<HTMLElement> {
  await selectPage()
  await userEvent.click(screen.getByRole('button', { name: act }))
  return screen.findByRole('dialog')
}

export const resultLines = () =>
  within(screen.getByRole('list', { name: '逐件结果' }))
    .getAllByRole('listitem')
    .map((item) => item.textContent)
