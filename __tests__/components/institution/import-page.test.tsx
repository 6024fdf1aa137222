import { render, screen } from '@testing-library/react'
import ImportPage from '@/app/(institution)/institution/imports/[importId]/page'
import { getImport, type ImportView } from '@/lib/queries/institution/get-import'

// 导入的结果：同一个表格再传一次，说明这些行都已导入，而不是叫人去改表格。

jest.mock('next/navigation', () => ({
  useRouter: () => ({ refresh: jest.fn() }),
  unstable_rethrow: () => undefined,
  notFound: () => undefined,
}))
jest.mock('@/lib/auth/require-actor', () => ({ requireActor: jest.fn() }))
jest.mock('@/lib/queries/institution/get-import', () => ({ getImport: jest.fn() }))
jest.mock('@/app/(institution)/institution/imports/[importId]/actions', () => ({
  importCasesAction: jest.fn(),
  importMediatorsAction: jest.fn(),
}))

const NONE = { ready: 0, refused: 0, repeated: 0, made: 0, failed: 0 }

async function show(total: number, counts: Partial<ImportView['counts']>) {
  const view: ImportView = {
    id: 'i1',
    kind: 'cases',
    state: 'checked',
    fileName: '补录.xlsx',
    uploaded: { at: '2026-11-25 10:00', by: '林敏' },
    total,
    ready: counts.ready ?? 0,
    counts: { ...NONE, ...counts },
    cannotRun: null,
    shown: null,
    lines: [],
    previous: null,
    next: null,
  }
  jest.mocked(getImport).mockResolvedValue({ ok: true, value: view })
  render(
    await ImportPage({
      params: Promise.resolve({ importId: 'i1' }),
      searchParams: Promise.resolve({}),
    }),
  )
}
const REPEATED = '这 2 行此前都已导入，不会再导入一次。'
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
