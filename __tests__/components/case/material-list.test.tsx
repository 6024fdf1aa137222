import { render, screen, within } from '@testing-library/react'
import { MaterialList } from '@/components/case/material-list'
import type { MaterialView } from '@/lib/queries/case/case-file-view'

const MATERIAL: MaterialView = {
  id: 'm1',
  slot: '调解申请书 / 起诉状',
  title: '起诉状',
  fileName: '起诉状-42.pdf',
  kind: 'PDF 文档',
  size: '1.2 MB',
  sha256: 'f8e4e550'.padEnd(64, '0'),
  addedAt: '2026-11-24 14:02',
}

test('不能下载的读者看到目录和原因，没有下载的链接；可以到电子卷宗中查看', () => {
  render(<MaterialList materials={[MATERIAL]} mayDownload={false} />)
  expect(screen.queryByRole('link')).not.toBeInTheDocument()
  expect(screen.getByText('本页材料只能在线查看，不能下载。')).toBeInTheDocument()
})

test('有电子卷宗的，名称通向卷宗中的这一份，并写明目录位置', () => {
  render(
    <MaterialList materials={[MATERIAL]} mayDownload={false} dossierHref="/court/dossiers/c1" />,
  )
  const row = within(screen.getByRole('table')).getAllByRole('row')[1]!
  expect(within(row).getByRole('link', { name: '起诉状' })).toHaveAttribute(
    'href',
    '/court/dossiers/c1?m=m1',
  )
  expect(row).toHaveTextContent('调解申请书 / 起诉状')
  expect(screen.getByRole('link', { name: '查看电子卷宗' })).toHaveAttribute(
    'href',
    '/court/dossiers/c1',
  )
})

test('下载的链接说明下载哪一份；校验值显示前八位，复制的是全部', () => {
  render(<MaterialList materials={[MATERIAL]} mayDownload />)
  const row = within(screen.getByRole('table')).getAllByRole('row')[1]!
  expect(within(row).getByRole('link', { name: '下载“起诉状”' })).toHaveAttribute(
    'href',
    '/api/materials/m1',
  )
  expect(row).toHaveTextContent('f8e4e550')
  expect(row).not.toHaveTextContent(MATERIAL.sha256)
  expect(
    within(row).getByRole('button', { name: '复制“起诉状”的 SHA-256 校验值' }),
  ).toBeInTheDocument()
})

test('没有材料时说明', () => {
  render(<MaterialList materials={[]} mayDownload />)
  expect(screen.getByText('没有材料。')).toBeInTheDocument()
})
