import { render, screen } from '@testing-library/react'
import { dossierTable } from '@/components/dossier/dossier-table'
import { DataTable } from '@/components/list/data-table'
import type { DossierRow } from '@/lib/queries/case/dossier-row'

jest.mock('next/navigation', () => ({ useRouter: () => ({ push: jest.fn() }) }))

const ROW: DossierRow = {
  caseId: 'c1',
  caseNo: '（2026）演示1号',
  applicants: '许静',
  respondents: '王朗',
  status: 'archived',
  archiving: null,
  destruction: null,
  institution: '示例区调解中心',
  mediator: '谢岚',
  materials: 3,
  missing: [],
  lastAdded: null,
}

/** The cell of the column 归档. */
function archivingCell(row: Partial<DossierRow>): string | null {
  const table = dossierTable({ folder: '/court/dossiers', from: 1, withInstitution: true })
  const { unmount } = render(<DataTable {...table} rows={[{ ...ROW, ...row }]} empty={null} />)
  const column = screen.getAllByRole('columnheader').findIndex((th) => th.textContent === '归档')
  const words = screen.getAllByRole('cell')[column]!.textContent
  unmount()
  return words
}

test.each<[DossierRow['archiving'], string]>([
  [null, '—'],
  ['lacking', '待补正'],
  ['ready', '待归档'],
  ['working', '归档中'],
  ['failed', '归档未完成'],
  ['archived', '已归档'],
  ['unbound', '待编补充卷'],
  ['supplemented', '有补充卷'],
])('归档到 %s 的一行写明%s', (archiving, words) => expect(archivingCell({ archiving })).toBe(words))

test('列入销毁的在归档状态下写明', () => {
  const destruction = '已批准销毁，待办理；文件未删除'
  expect(archivingCell({ archiving: 'archived', destruction })).toBe(`已归档${destruction}`)
})
