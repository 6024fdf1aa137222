import { render, screen, within } from '@testing-library/react'
import { ArchivePanel } from '@/components/dossier/archive-panel'
import type { ArchiveView } from '@/lib/queries/case/archive-view'

const refresh = jest.fn()
jest.mock('next/navigation', () => ({ useRouter: () => ({ refresh }) }))

const ARCHIVE: ArchiveView = {
  stage: 'waiting',
  state: '缺件补齐后自动归档',
  owed: 11,
  there: 9,
  missing: [
    {
      slot: 'closing_form',
      name: '结案登记表',
      why: '结案后应有（参照人民调解法第27条）',
      who: '由调解员王朗补',
      until: '应于 11月27日 前补齐，已逾期',
      isLate: true,
      isDocument: true,
      unsigned: null,
    },
  ],
  explained: [{ name: '送达地址确认书', how: '拒绝填写（王朗）' }],
  volumes: [],
  unbound: 0,
  archive: null,
  nextVolume: 1,
  mayExport: false,
  mayExplain: true,
}
const SEALED: ArchiveView = {
  ...ARCHIVE,
  stage: 'sealed',
  state: '共 61 页',
  missing: [],
  volumes: [
    {
      id: 'v1',
      volume: 1,
      name: '正卷',
      number: '（2026）调卷字第12号',
      code: 'HY-7K3F-92QD',
      boundAt: '2026-11-20 17:06 系统自动封卷',
      pages: 61,
      kept: '保管至 2036-12-31',
    },
  ],
  unbound: 2,
}
afterEach(() => jest.useRealTimers())

test('缺件逐项写明理由、由谁补、期限，可以去生成文书或者作情况说明', () => {
  render(
    <ArchivePanel
      archive={ARCHIVE}
      inner={3}
      documentsHref="/documents"
      explain={({ name }) => <button type="button">{`说明${name}`}</button>}
    />,
  )
  expect(screen.getByText('应有 11 项，已有 9 项')).toBeInTheDocument()
  const item = screen.getByText('结案登记表').closest('li')!
  expect(item).toHaveTextContent('由调解员王朗补应于 11月27日 前补齐，已逾期')
  expect(within(item).getByRole('link', { name: '生成文书' })).toHaveAttribute('href', '/documents')
  expect(within(item).getByRole('button', { name: '说明结案登记表' })).toBeInTheDocument()
  expect(screen.getByText('拒绝填写（王朗）')).toBeInTheDocument()
  expect(screen.getByText('副卷 3 件 · 不移送不导出，您看不到内容')).toBeInTheDocument()
})

test('封卷后：卷号、页数、核验码、保管期限、阅卷；归档后新增的提示编补充卷；法院不知道副卷', () => {
  render(<ArchivePanel archive={SEALED} inner={null} readHref="/read" />)
  expect(screen.getByText('已封卷')).toBeInTheDocument()
  expect(screen.getByText('HY-7K3F-92QD')).toBeInTheDocument()
  expect(screen.getByText('保管至 2036-12-31')).toBeInTheDocument()
  expect(screen.getByRole('link', { name: '阅卷：（2026）调卷字第12号' })).toHaveAttribute(
    'href',
    '/read?v=1',
  )
  expect(screen.getByText('归档后新增 2 件，尚未编入补充卷。')).toBeInTheDocument()
  expect(screen.queryByText(/副卷/)).not.toBeInTheDocument()
})

test('能导出的人每卷有“导出 ZIP”，别人没有', () => {
  const panel = (mayExport: boolean) => (
    <ArchivePanel archive={{ ...SEALED, mayExport }} inner={null} volumesHref="/volumes" />
  )
  const { rerender } = render(panel(true))
  const name = '导出 ZIP：（2026）调卷字第12号'
  expect(screen.getByRole('link', { name })).toHaveAttribute('href', '/volumes/1/export')
  rerender(panel(false))
  expect(screen.queryByRole('link', { name })).not.toBeInTheDocument()
})

test('归档中：进度隔三秒重读一次，页面离开后不再读', () => {
  jest.useFakeTimers()
  const { unmount } = render(
    <ArchivePanel
      archive={{ ...ARCHIVE, stage: 'working', state: '正在读取材料 12/43' }}
      inner={0}
    />,
  )
  expect(screen.getByRole('status')).toHaveTextContent('正在读取材料 12/43')
  jest.advanceTimersByTime(3_000)
  expect(refresh).toHaveBeenCalledTimes(1)
  unmount()
  jest.advanceTimersByTime(9_000)
  expect(refresh).toHaveBeenCalledTimes(1)
})
