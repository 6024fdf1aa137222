import { fireEvent, render, screen, within } from '@testing-library/react'
import { CatalogueSheet } from '@/components/dossier/catalogue-sheet'
import { DossierDesk } from '@/components/dossier/dossier-desk'
import { MissingNotice } from '@/components/dossier/missing-notice'
import type { DossierMaterialView, SlotView } from '@/lib/queries/case/dossier-view'
import { sentence } from '../../support/sentence'

const material = (
  id: string,
  title: string,
  change: Partial<DossierMaterialView> = {},
): DossierMaterialView => ({
  id,
  title,
  fileName: `${title}.png`,
  kind: 'PNG 图片',
  size: '9.4 KB',
  sha256: 'ab'.padEnd(64, '0'),
  addedBy: '林敏',
  addedAt: '2026-11-24 14:02',
  note: null,
  isFromCourt: false,
  recognition: null,
  shownAs: 'image',
  held: null,
  voided: null,
  mayVoid: false,
  ...change,
})
const slot = (number: number, name: string, change: Partial<SlotView> = {}): SlotView => ({
  slot: 'evidence',
  number,
  name,
  need: 'as_needed',
  isMissing: false,
  isExplained: false,
  why: null,
  materials: [],
  count: 0,
  ...change,
})
const SLOTS: readonly SlotView[] = [
  slot(0, '封面', { slot: 'cover', need: 'made' }),
  slot(3, '起诉状', {
    slot: 'petition',
    need: 'required',
    materials: [material('m1', '民事起诉状', { isFromCourt: true, addedBy: '甲区法院' })],
    count: 1,
  }),
  slot(4, '受理登记表', {
    slot: 'acceptance_form',
    need: 'required',
    isMissing: true,
    why: '受理后应入卷（在线调解规则第12条）',
  }),
  slot(11, '证据材料', {
    materials: [
      material('m2', '清单', { shownAs: null, kind: 'Excel 表格' }),
      material('m3', '旧照片', { voided: '林敏于 2026-11-24 15:00 作废：不清楚' }),
    ],
    count: 1,
  }),
]

beforeEach(() => {
  window.matchMedia = jest.fn().mockReturnValue({ matches: false })
})

const desk = (change: Partial<Parameters<typeof DossierDesk>[0]> = {}) =>
  render(
    <DossierDesk
      dossier={{ slots: SLOTS, mayDownload: true }}
      initial={null}
      watermark={null}
      {...change}
    />,
  )

test('不适用的写明原因，打印的目录里也写；已有材料的只写件数', () => {
  const why = '本案在调解员接收前已结束，不适用'
  const change = { need: 'not_applicable', why } as const
  const slots = [
    slot(7, '调解意愿同意书', { slot: 'consent', ...change }),
    slot(9, '披露材料', { ...change, materials: [material('m4', '声明')], count: 1 }),
  ]
  const { unmount } = desk({ dossier: { slots, mayDownload: true } })
  const [empty, filled] = screen.getAllByRole('listitem')
  expect(empty).toHaveTextContent(`调解意愿同意书不适用${why}`)
  expect(filled).not.toHaveTextContent('不适用')
  unmount()
  render(<CatalogueSheet slots={slots} />)
  expect(screen.getByRole('cell', { name: why })).toBeInTheDocument()
})

test('不给出的文件写明原因，不提供下载', () => {
  const held = '该文件已于 2037-02-01 10:00 随卷宗销毁，不能再查看。'
  const gone = material('m5', '旧合同', { held, shownAs: null })
  desk({
    dossier: { slots: [slot(11, '证据材料', { materials: [gone], count: 1 })], mayDownload: true },
  })
  fireEvent.click(screen.getByRole('button', { name: '旧合同' }))
  expect(screen.getByText(held)).toBeInTheDocument()
  expect(screen.queryByRole('link', { name: /下载/ })).not.toBeInTheDocument()
})

test('打开卷宗时不替读者打开任何材料：没有点开的，不算看过', () => {
  desk()
  expect(screen.queryByRole('img')).not.toBeInTheDocument()
  expect(screen.getByText('请从目录中选择一份材料查看。')).toBeInTheDocument()
})

test('点开的材料显示在页面上，写明谁在何时添加、大小和校验值；地址随之改变', () => {
  desk()
  fireEvent.click(screen.getByRole('button', { name: '民事起诉状' }))
  expect(screen.getByRole('img', { name: '材料“民事起诉状”的图片' })).toHaveAttribute(
    'src',
    '/api/materials/m1/view',
  )
  expect(screen.getByText('甲区法院 · 随案移送')).toBeInTheDocument()
  expect(screen.getByText('PNG 图片 · 9.4 KB')).toBeInTheDocument()
  expect(
    screen.getByRole('button', { name: '复制“民事起诉状”的 SHA-256 校验值' }),
  ).toBeInTheDocument()
  expect(window.location.search).toBe('?m=m1')
})

test('一份接一份往下看，到头为止', () => {
  desk({ initial: 'm1' })
  expect(screen.getByRole('button', { name: '上一份' })).toBeDisabled()
  fireEvent.click(screen.getByRole('button', { name: '下一份' }))
  fireEvent.click(screen.getByRole('button', { name: '下一份' }))
  expect(screen.getByRole('heading', { level: 2, name: /旧照片/ })).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '下一份' })).toBeDisabled()
})

test('表格说明只能下载；不得下载的人看不到下载', () => {
  const { unmount } = desk({ initial: 'm2' })
  expect(screen.getByText('Excel 表格不能在页面上显示，请下载后查看。')).toBeInTheDocument()
  expect(screen.getAllByRole('link')).toHaveLength(2)
  unmount()
  desk({ initial: 'm2', dossier: { slots: SLOTS, mayDownload: false } })
  expect(screen.queryByRole('link')).not.toBeInTheDocument()
})

test('作废的仍在目录里，写明谁、何时、为何', () => {
  desk({ initial: 'm3' })
  expect(screen.getByText(sentence('林敏于 2026-11-24 15:00 作废：不清楚'))).toBeInTheDocument()
})

test('审阅人的姓名和时间盖在材料上面', () => {
  const { container } = desk({ initial: 'm1', watermark: '甲审阅 2026-11-25 09:00' })
  expect(container.querySelector('[data-stamp]')).toHaveTextContent('甲审阅 2026-11-25 09:00')
})

test('上下键在材料之间移动', () => {
  desk()
  const [first, second] = [
    screen.getByRole('button', { name: '民事起诉状' }),
    screen.getByRole('button', { name: '清单' }),
  ]
  first.focus()
  fireEvent.keyDown(first, { key: 'ArrowDown' })
  expect(second).toHaveFocus()
})

test('加号放大、0 复原', () => {
  desk({ initial: 'm1' })
  const view = screen.getByRole('region', { name: /材料“民事起诉状”的内容/ })
  fireEvent.keyDown(view, { key: '+' })
  expect(screen.getByText('125%')).toBeInTheDocument()
  fireEvent.keyDown(view, { key: '0' })
  expect(screen.getByText('100%')).toBeInTheDocument()
})

test('缺什么、为什么，在最上面说清', () => {
  const { rerender } = render(
    <MissingNotice
      missing={[
        {
          slot: 'consent',
          name: '调解意愿同意书',
          why: '调解员接收案件后应有（在线调解规则第4条）',
        },
      ]}
    />,
  )
  expect(screen.getByText('缺少 1 项必备材料')).toBeInTheDocument()
  expect(screen.getByText('调解员接收案件后应有（在线调解规则第4条）')).toBeInTheDocument()
  rerender(<MissingNotice missing={[]} />)
  expect(screen.getByText('必备材料已齐全。')).toBeInTheDocument()
})

test('打印的目录逐项列出，校验值印全', () => {
  render(<CatalogueSheet slots={SLOTS} />)
  const rows = within(screen.getByRole('table', { hidden: true })).getAllByRole('row', {
    hidden: true,
  })
  expect(rows).toHaveLength(6)
  expect(rows[2]).toHaveTextContent('ab'.padEnd(64, '0'))
  expect(rows[3]).toHaveTextContent('缺')
  expect(rows[5]).toHaveTextContent('旧照片（已作废）')
})
