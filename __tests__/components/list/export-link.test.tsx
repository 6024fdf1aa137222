import type { ReactElement } from 'react'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { toast } from 'sonner'
import { ExportBar } from '@/components/list/export-bar'
import { ExportLink } from '@/components/list/export-link'
import { SelectionArea } from '@/components/list/selection'
import { Toaster } from '@/components/ui/toaster'
import { selectionColumn, type SelectableRow } from '@/components/list/selection-column'

const answer = (facts: Partial<Response>): Response =>
  ({ ok: true, redirected: false, headers: new Headers(), ...facts }) as Response
const saved: string[] = []
const withToasts = (link: ReactElement) => (
  <>
    <Toaster />
    {link}
  </>
)

beforeEach(() => {
  saved.length = 0
  URL.createObjectURL = () => 'blob:file'
  URL.revokeObjectURL = () => undefined
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
    this: HTMLAnchorElement,
  ) {
    saved.push(this.download)
  })
})
afterEach(() => {
  jest.restoreAllMocks()
  toast.dismiss()
})

test('没有脚本时就是一个带着筛选条件的链接，空的条件不带', () => {
  render(
    <ExportLink
      list="cases"
      params={{ tab: 'all', q: '许静', status: '', type: undefined, size: 50 }}
    />,
  )
  expect(screen.getByRole('link', { name: '导出' })).toHaveAttribute(
    'href',
    '/api/exports/cases?tab=all&q=%E8%AE%B8%E9%9D%99&size=50',
  )
})

test('列表的名字在地址里用连字符', () => {
  render(<ExportLink list="sign_ins" params={{}} label="导出登录日志" />)
  expect(screen.getByRole('link', { name: '导出登录日志' })).toHaveAttribute(
    'href',
    '/api/exports/sign-ins',
  )
})

test('制作时说明正在导出，再按不会再做一份；完成后以服务器给的名字保存', async () => {
  let finish: (response: Response) => void = () => undefined
  const fetched = jest.fn(
    () =>
      new Promise<Response>((resolve) => {
        finish = resolve
      }),
  )
  global.fetch = fetched as unknown as typeof fetch
  render(withToasts(<ExportLink list="cases" params={{}} />))
  await userEvent.click(screen.getByRole('link', { name: '导出' }))
  const busy = await screen.findByRole('link', { name: '正在导出…' })
  expect(busy).toHaveAttribute('aria-busy', 'true')
  await userEvent.click(busy)
  expect(fetched).toHaveBeenCalledTimes(1)
  finish(
    answer({
      headers: new Headers({
        'content-disposition': `attachment; filename="file.xlsx"; filename*=UTF-8''${encodeURIComponent('案件分配列表-20261124-1000.xlsx')}`,
      }),
      blob: async () => new Blob(['x']),
    }),
  )
  await screen.findByRole('link', { name: '导出' })
  expect(saved).toEqual(['案件分配列表-20261124-1000.xlsx'])
  expect(
    await screen.findByText('已导出“案件分配列表-20261124-1000.xlsx”，请在浏览器下载列表中查看。'),
  ).toBeInTheDocument()
})

test.each([
  [
    '太多行',
    async () =>
      answer({ ok: false, json: async () => ({ message: '请缩小查询范围后分次导出。' }) }),
    '请缩小查询范围后分次导出。',
  ],
  [
    '不是我们的回答',
    async () => answer({ ok: false, json: async () => Promise.reject(new Error('no json')) }),
    '导出失败，请检查网络后重试。',
  ],
  ['网络断了', async () => Promise.reject(new Error('offline')), '导出失败，请检查网络后重试。'],
])('%s：用一句话说明，什么也不保存', async (_, fetched, sentence) => {
  global.fetch = fetched as unknown as typeof fetch
  render(withToasts(<ExportLink list="cases" params={{}} />))
  await userEvent.click(screen.getByRole('link', { name: '导出' }))
  expect(await screen.findByText(sentence)).toBeInTheDocument()
  expect(saved).toEqual([])
})

test('选中的有没导出的，照实说，不说成全部', async () => {
  global.fetch = (async () =>
    answer({
      headers: new Headers({
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('列表.xlsx')}`,
        'x-export-skipped': '2',
      }),
      blob: async () => new Blob(['x']),
    })) as typeof fetch
  render(withToasts(<ExportLink list="cases" params={{ ids: 'a,b,c' }} />))
  await userEvent.click(screen.getByRole('link', { name: '导出' }))
  expect(
    await screen.findByText('已导出“列表.xlsx”。选中的有 2 项没有导出，原因见文件中的“未导出”。'),
  ).toBeInTheDocument()
})

const ROWS: readonly SelectableRow[] = [
  { id: 'a', label: '甲' },
  { id: 'b', label: '乙' },
]
const BOXES = selectionColumn((row: SelectableRow) => row)

test('选中之后才有“导出所选”，只写选中的', async () => {
  render(
    <SelectionArea ids={ROWS.map(({ id }) => id)}>
      {ROWS.map((row, index) => (
        <div key={row.id}>{BOXES.cell(row, index)}</div>
      ))}
      <ExportBar list="mediators" label="对已选人员的操作" unit="人" order="rate" />
    </SelectionArea>,
  )
  expect(screen.queryByRole('group', { name: '对已选人员的操作' })).not.toBeInTheDocument()
  await userEvent.click(screen.getByRole('checkbox', { name: '选择 乙' }))
  expect(screen.getByRole('status')).toHaveTextContent('已选 1 人')
  expect(screen.getByRole('link', { name: '导出所选' })).toHaveAttribute(
    'href',
    '/api/exports/mediators?order=rate&ids=b',
  )
  await userEvent.click(screen.getByRole('button', { name: '取消选择' }))
  expect(screen.queryByRole('link', { name: '导出所选' })).not.toBeInTheDocument()
})
