import { render, screen, within } from '@testing-library/react'
import ImportPage from '@/app/(institution)/institution/imports/[importId]/page'
import { requireActor } from '@/lib/auth/require-actor'
import type { Actor } from '@/lib/domain/access/roles'
import { getImport, type ImportView } from '@/lib/queries/import/get-import'

// 导入的结果：同一个表格再传一次，说明这些行都已导入，而不是叫人去改表格。

const router = { refresh: jest.fn(), push: jest.fn() }
jest.mock('next/navigation', () => ({
  useRouter: () => router,
  unstable_rethrow: () => undefined,
  notFound: () => undefined,
}))
jest.mock('@/lib/auth/require-actor', () => ({ requireActor: jest.fn() }))
jest.mock('@/lib/queries/import/get-import', () => ({ getImport: jest.fn() }))
jest.mock('@/app/(institution)/institution/imports/[importId]/actions', () => ({
  importCasesAction: jest.fn(),
  importMediatorsAction: jest.fn(),
}))

const NONE = { ready: 0, refused: 0, repeated: 0, made: 0, failed: 0 }

const ADMIN: Actor = {
  id: 'u1',
  name: '林敏',
  role: 'institution_admin',
  institutionId: 'h1',
  courtId: null,
}

async function show(
  total: number,
  counts: Partial<ImportView['counts']>,
  more: Partial<ImportView> = {},
) {
  const view: ImportView = {
    id: 'i1',
    kind: 'cases',
    state: 'checked',
    fileName: '补录.xlsx',
    uploaded: { at: '2026-11-25 10:00', by: '林敏' },
    total,
    ready: counts.ready ?? 0,
    counts: { ...NONE, ...counts },
    cleared: null,
    cannotRun: null,
    overdue: { unaccepted: 0, accepted: 0 },
    untargeted: 0,
    untargetedType: null,
    common: [],
    shown: null,
    lines: [],
    previous: null,
    next: null,
    ...more,
  }
  jest.mocked(requireActor).mockResolvedValue(ADMIN)
  jest.mocked(getImport).mockResolvedValue({ ok: true, value: view })
  render(
    await ImportPage({
      params: Promise.resolve({ importId: 'i1' }),
      searchParams: Promise.resolve({}),
    }),
  )
}
const REPEATED = '这 2 行此前均已导入，不再重复导入。'
const NOTHING = '没有可以导入的行。请按下面的说明修改表格，然后重新上传。'

test('每一行此前都已导入：只这样说，不叫人修改表格，也不能再导入', async () => {
  await show(2, { repeated: 2 })
  expect(screen.getByText(REPEATED)).toBeInTheDocument()
  expect(screen.queryByText(NOTHING)).toBeNull()
  expect(screen.queryByRole('button', { name: /开始导入/ })).toBeNull()
})

test.each([
  ['还有不能导入的行', 3, { repeated: 2, refused: 1 }],
  ['空的表格', 0, {}],
])('%s：叫人修改后重新上传', async (_what, total, counts) => {
  await show(total, counts)
  expect(screen.getByText(NOTHING)).toBeInTheDocument()
  expect(screen.queryByText(/此前都已导入/)).toBeNull()
})

test('还有可导入的行：可以开始', async () => {
  await show(3, { repeated: 2, ready: 1 })
  expect(screen.getByRole('button', { name: '开始导入 1 行' })).toBeInTheDocument()
  expect(screen.queryByText(/此前都已导入/)).toBeNull()
})

test('像别的列表：面包屑、按结果分类、总数、打印人、下载结果', async () => {
  await show(120, { ready: 100, refused: 20 })
  expect(screen.getByRole('link', { name: '案件补录' })).toHaveAttribute(
    'href',
    '/institution/imports',
  )
  expect(
    within(screen.getByRole('navigation', { name: '分类' }))
      .getAllByRole('link')
      .map((tab) => [tab.textContent, tab.getAttribute('href')]),
  ).toEqual([
    ['全部120', '/institution/imports/i1'],
    ['可导入100', '/institution/imports/i1?state=ready'],
    ['不能导入20', '/institution/imports/i1?state=refused'],
  ])
  expect(screen.getByText('共 120 行')).toBeInTheDocument()
  expect(screen.getByText(/^全部 林敏 于 .* 打印$/)).toBeInTheDocument()
  expect(screen.getByRole('link', { name: '下载结果文件' })).toHaveAttribute(
    'href',
    '/api/exports/import-result?import=i1',
  )
})

test('只看一种结果：总数是这一种的，翻页不离开它', async () => {
  await show(120, { ready: 60, refused: 60 }, { shown: 'refused', next: '88', previous: '39' })
  expect(screen.getByText('共 60 行')).toBeInTheDocument()
  expect(screen.getByRole('link', { name: '下一页' })).toHaveAttribute(
    'href',
    '/institution/imports/i1?state=refused&after=88',
  )
  expect(screen.getByRole('link', { name: '上一页' })).toHaveAttribute(
    'href',
    '/institution/imports/i1?state=refused&before=39',
  )
})

test('导入之前写明几行一到就逾期，各该补填什么；没有的不写', async () => {
  await show(62, { ready: 62 }, { overdue: { unaccepted: 60, accepted: 2 } })
  expect(screen.getByText('有案件导入时即已逾期')).toBeInTheDocument()
  expect(
    screen.getByText(/^60 行没有填写受理时间，受理期限已过.*请补填受理时间/),
  ).toBeInTheDocument()
  expect(screen.getByText(/^2 行已受理而没有结案，调解期限已过/)).toBeInTheDocument()
  expect(screen.getByText(/导入后不能撤回，请先核对/)).toBeInTheDocument()
})

test('一行也不逾期的，没有提醒', async () => {
  await show(1, { ready: 1 })
  expect(screen.queryByText('有案件导入时即已逾期')).toBeNull()
})

test('几行有相同的问题：写一次，写明共几行、是哪几行', async () => {
  await show(
    63,
    { refused: 63 },
    {
      common: [
        { what: '引调法院：不是邀请本机构的法院。', rows: 60, sheet: null, first: [2, 3, 4, 5, 6] },
        { what: '标的额：金额不能为负数。', rows: 2, sheet: null, first: [7, 9] },
      ],
    },
  )
  expect(screen.getByText('共 60 行：第 2、3、4、5、6 行等')).toBeInTheDocument()
  expect(screen.getByText('共 2 行：第 7、9 行')).toBeInTheDocument()
})
