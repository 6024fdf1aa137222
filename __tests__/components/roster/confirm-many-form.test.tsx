import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { confirmRowAction } from '@/app/(court)/court/roster/confirm/actions'
import { ConfirmManyForm } from '@/app/(court)/court/roster/confirm/_components/confirm-many-form'
import type { WaitingRow } from '@/lib/queries/roster/find-waiting-entries'
import { refusedState } from '../../support/action-answers'

const refresh = jest.fn()
jest.mock('next/navigation', () => ({
  useRouter: () => ({ refresh }),
  unstable_rethrow: () => undefined,
}))
jest.mock('@/app/(court)/court/roster/confirm/actions', () => ({ confirmRowAction: jest.fn() }))

const action = jest.mocked(confirmRowAction)
const UNTRAINED = '程丁没有培训记录。请机构登记培训后再确认（特邀规定第7条）。'
const rowOf = (name: string, bar: string | null = null): WaitingRow => ({
  id: name,
  revision: 3,
  name,
  kind: '调解员',
  institution: '示例调解中心',
  qualification: '从事人民调解工作十二年',
  training: bar ? null : '最近培训 2026-11-02',
  bar,
})
const ROWS = [rowOf('程甲'), rowOf('程乙'), rowOf('程丙'), rowOf('程丁', UNTRAINED)]

const show = (rows: readonly WaitingRow[] = ROWS) =>
  render(
    <ConfirmManyForm view={{ rows, total: rows.length, today: '2026-12-01' }}>
      <p>没有待确认的推荐</p>
    </ConfirmManyForm>,
  )

const numberOf = (name: string) => screen.getByRole('textbox', { name: `${name}的证书编号` })

async function fillIn(first: string, until = '2029-11-30') {
  await userEvent.click(screen.getByRole('checkbox', { name: '全选' }))
  if (until) await userEvent.type(screen.getByLabelText(/^有效期至/), until)
  await userEvent.type(screen.getByLabelText(/^起始编号/), first)
  await userEvent.click(screen.getByRole('button', { name: '依次填写' }))
}

beforeEach(() => {
  action.mockReset()
  refresh.mockReset()
  action.mockImplementation(async () => ({ status: 'done', message: '已确认入册。', at: 1 }))
})

test('没有待确认的：只有空白页', () => {
  show([])
  expect(screen.getByText('没有待确认的推荐')).toBeInTheDocument()
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
})

test('没有培训的不能选，写明原因；全选只选可以确认的', async () => {
  show()
  expect(screen.getByText(UNTRAINED)).toBeInTheDocument()
  await userEvent.click(screen.getByRole('checkbox', { name: '全选' }))
  expect(screen.getByRole('checkbox', { name: '程丁' })).toBeDisabled()
  expect(screen.getByRole('checkbox', { name: '程丁' })).not.toBeChecked()
  expect(screen.getByRole('button', { name: '确认 3 项' })).toBeEnabled()
})

test('编号依次递增，可以逐项修改；逐项以所列的版本确认，用同样的有效期', async () => {
  show()
  await fillIn('2026-009')
  expect(['程甲', '程乙', '程丙'].map((name) => numberOf(name))).toEqual([
    expect.objectContaining({ value: '2026-009' }),
    expect.objectContaining({ value: '2026-010' }),
    expect.objectContaining({ value: '2026-011' }),
  ])
  await userEvent.clear(numberOf('程丙'))
  await userEvent.type(numberOf('程丙'), '特-7')
  await userEvent.click(screen.getByRole('button', { name: '确认 3 项' }))
  expect(await screen.findByText('3 项已确认。')).toBeInTheDocument()
  expect(action.mock.calls.map(([, form]) => Object.fromEntries(form))).toEqual(
    [
      ['程甲', '2026-009'],
      ['程乙', '2026-010'],
      ['程丙', '特-7'],
    ].map(([entryId, certificateNo]) =>
      expect.objectContaining({
        entryId,
        certificateNo,
        revision: '3',
        validFrom: '2026-12-01',
        validUntil: '2029-11-30',
      }),
    ),
  )
  expect(refresh).toHaveBeenCalledTimes(1)
})

test('没有填编号或者有效期的，一项也不确认', async () => {
  show()
  await userEvent.click(screen.getByRole('checkbox', { name: '程甲' }))
  await userEvent.click(screen.getByRole('button', { name: '确认 1 项' }))
  expect(screen.getByText('有 1 项没有填写证书编号。')).toBeInTheDocument()
  await userEvent.type(numberOf('程甲'), '1')
  await userEvent.click(screen.getByRole('button', { name: '确认 1 项' }))
  expect(screen.getByText('请填写生效日期和有效期。')).toBeInTheDocument()
  expect(action).not.toHaveBeenCalled()
})

test('一项没有成功：写明是哪一栏，其余照常确认，可以改后再来', async () => {
  action.mockImplementation(async (_, form) =>
    form.get('entryId') === '程乙'
      ? {
          ...refusedState('ROSTER_CERTIFICATE_TAKEN', '请更正'),
          fieldErrors: { certificateNo: '该证书编号已经用过，请另填编号。' },
        }
      : { status: 'done', message: '已确认入册。', at: 1 },
  )
  show()
  await fillIn('7')
  await userEvent.click(screen.getByRole('button', { name: '确认 3 项' }))
  expect(await screen.findByText('2 项已确认，1 项办理未成功。')).toBeInTheDocument()
  const row = numberOf('程乙').closest('li')!
  expect(within(row).getByText('该证书编号已经用过，请另填编号。')).toBeInTheDocument()
  expect(screen.queryByRole('textbox', { name: '程甲的证书编号' })).not.toBeInTheDocument()
  expect(screen.getByRole('button', { name: '继续确认其余 1 项' })).toBeEnabled()
})

test('起始编号没有数字：写明不能递增', async () => {
  show()
  await fillIn('特邀甲')
  expect(screen.getByText('起始编号中没有数字，不能递增，请逐项填写。')).toBeInTheDocument()
  expect(numberOf('程甲')).toHaveValue('')
})
