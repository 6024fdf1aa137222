import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { CloseForm } from '@/app/(mediator)/mediator/cases/[caseId]/close/_components/close-form'
import { MissingPapers } from '@/app/(mediator)/mediator/cases/[caseId]/close/_components/missing-papers'
import { closeCaseAction } from '@/app/(mediator)/mediator/cases/[caseId]/close/actions'
import { isSuccess, OUTCOMES } from '@/lib/domain/case/vocabulary'
import type { ActionState } from '@/lib/edge/action/action-state'
import { outcome as outcomeWord } from '@/lib/labels/zh-CN/case'
import type { CloseFormView, OutcomeChoice } from '@/lib/queries/mediator/close-form-view'
import { makePageOf } from '../../support/page-person'

jest.mock('@/app/(mediator)/mediator/cases/[caseId]/close/actions', () => ({
  closeCaseAction: jest.fn(),
}))

const action = jest.mocked(closeCaseAction)
const REFUSED: ActionState = {
  status: 'refused',
  code: 'INPUT_INVALID',
  message: '有内容需要更正。',
  fieldErrors: { account: '请写明理由，至少 5 个字。' },
  values: {},
  at: 7,
}
const NO_DRAFT = { account: '', failureReason: '', costRaising: '', courtNotes: '' }
const FORM: CloseFormView = {
  head: {
    caseId: 'c1',
    version: '1',
    caseNo: '(2026) 多元化解1182号',
    between: '许静 与 恒信物业',
    dispute: '物业服务合同纠纷',
    courtName: '江北法院',
    institutionName: '和谐调委会',
    clock: null,
    lapsedOn: null,
  },
  ability: { allowed: true },
  likely: null,
  parties: [
    { id: 'p1', name: '许静', side: '申请人' },
    { id: 'p2', name: '恒信物业', side: '被申请人' },
  ],
  earliest: '2026-11-01',
  today: '2026-11-27',
  facts: { confirmed: 2, pending: 1 },
  missingPapers: ['权利义务告知书', '结案登记表'],
  outcomes: OUTCOMES.map((outcome) => ({
    outcome,
    name: outcomeWord[outcome],
    isSuccess: isSuccess(outcome),
    allowed: outcome !== 'expired',
    why: outcome === 'expired' ? '调解期限到 2026-12-24 才届满。' : null,
    evidencePage: null,
    statement: null,
    draft: NO_DRAFT,
    then:
      outcome === 'settled_withdrawn'
        ? '调解申请撤回。'
        : outcome === 'agreement'
          ? '按调解协议履行。'
          : '调解不成，依法登记立案。',
  })),
}

beforeEach(() => {
  makePageOf(null)
  window.localStorage.clear()
  window.scrollTo = jest.fn()
  action.mockReset().mockResolvedValue(REFUSED)
})

const next = () => userEvent.click(screen.getByRole('button', { name: '下一步：核对' }))
const box = (name: string) => screen.getByRole('textbox', { name })

const isShown = (element: HTMLElement) => element.closest('[hidden]') === null

async function fillFailure() {
  await userEvent.click(screen.getByRole('radio', { name: /分歧较大/ }))
  await userEvent.type(box('基本情况'), '联系双方各两次')
  await userEvent.type(box('调解不成的原因'), '责任比例分歧大')
  for (const button of screen.getAllByRole('button', { name: '填“无”' }))
    await userEvent.click(button)
}

test('没有核对就不能结案：第一步没有“确认结案”', () => {
  render(<CloseForm form={FORM} />)
  expect(screen.queryByRole('button', { name: '确认结案' })).toBeNull()
})

test('在选项上按回车只是往下走，不会把案件结掉', async () => {
  render(<CloseForm form={FORM} />)
  const radio = screen.getByRole('radio', { name: /达成调解协议/ })
  await userEvent.click(radio)
  fireEvent.keyDown(radio, { key: 'Enter' })
  expect(action).not.toHaveBeenCalled()
  expect(await screen.findByText('请填写此项。')).toBeInTheDocument()
})

test('八项事由按第25条的次序编号，成功和不成分开；还不能选的写明为什么', () => {
  render(<CloseForm form={FORM} />)
  const names = screen
    .getAllByRole('radio')
    .map((radio) => radio.closest('label')!.textContent!.slice(0, 1))
  expect(names).toEqual(['①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧'])
  expect(
    within(screen.getByRole('group', { name: '调解成功' })).getAllByRole('radio'),
  ).toHaveLength(2)
  expect(screen.getByRole('radio', { name: /期限届满/ })).toBeDisabled()
  expect(screen.getByText('调解期限到 2026-12-24 才届满。')).toBeInTheDocument()
})

test('调解不成要写第21条的四项，调解成功只写基本情况', async () => {
  render(<CloseForm form={FORM} />)
  await userEvent.click(screen.getByRole('radio', { name: /达成调解协议/ }))
  expect(screen.getAllByRole('textbox').map((each) => each.getAttribute('name'))).toEqual([
    'account',
  ])
  await userEvent.click(screen.getByRole('radio', { name: /一方明确不愿/ }))
  expect(screen.getAllByRole('textbox').map((each) => each.getAttribute('name'))).toEqual([
    'account',
    'failureReason',
    'costRaising',
    'courtNotes',
  ])
})

test('漏填的逐项指出，光标到第一处；补上一处，那一处的提示就消失', async () => {
  render(<CloseForm form={FORM} />)
  await userEvent.click(screen.getByRole('radio', { name: /分歧较大/ }))
  await next()
  expect(screen.getAllByText('请填写此项。')).toHaveLength(4)
  expect(box('基本情况')).toHaveFocus()
  await userEvent.type(box('基本情况'), '联系')
  expect(screen.getAllByText('请填写此项。')).toHaveLength(3)
})

test('写得太长、太短的，核对之前就指出，缩短以后可以核对', async () => {
  render(<CloseForm form={FORM} />)
  await userEvent.click(screen.getByRole('radio', { name: /达成调解协议/ }))
  fireEvent.input(box('基本情况'), { target: { value: '写'.repeat(5000) } })
  await next()
  expect(screen.getByText('超出 1000 个字，请缩短。')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '确认结案' })).toBeNull()
  expect(box('基本情况')).toHaveFocus()
  fireEvent.input(box('基本情况'), { target: { value: '已达成' } })
  await next()
  expect(screen.getByText('请写明情况，至少 5 个字。')).toBeInTheDocument()
  fireEvent.input(box('基本情况'), { target: { value: '写'.repeat(4000) } })
  await next()
  expect(screen.getByRole('button', { name: '确认结案' })).toBeInTheDocument()
  expect(action).not.toHaveBeenCalled()
})

test('填写和核对时都写明卷宗还缺什么；不缺的不写', async () => {
  const { unmount } = render(
    <CloseForm form={FORM} papers={<MissingPapers names={FORM.missingPapers} />} />,
  )
  const missing = () => screen.getByText(/权利义务告知书、结案登记表。/)
  expect(missing()).toBeVisible()
  await fillFailure()
  await next()
  expect(screen.getAllByText('结案后电子卷宗还缺 2 项材料').some(isShown)).toBe(true)
  unmount()
  render(<CloseForm form={FORM} papers={<MissingPapers names={[]} />} />)
  expect(screen.queryByText(/还缺/)).toBeNull()
})

test('核对时写明选了什么、谁会看到、之后怎样；确认后一次送出', async () => {
  render(<CloseForm form={FORM} />)
  await fillFailure()
  await next()
  expect(screen.getByRole('heading', { name: '请核对后结案' })).toHaveFocus()
  expect(screen.getByText('⑤ 分歧较大难以达成协议', { selector: 'dd' })).toBeInTheDocument()
  expect(screen.getByText(/江北法院将看到终结事由和您填写的四项记录/)).toBeInTheDocument()
  expect(screen.getByText(/和谐调委会的管理员将看到/)).toBeInTheDocument()
  expect(screen.getByText(/依法登记立案/)).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: '确认结案' }))
  expect(Object.fromEntries(action.mock.calls[0]![1].entries())).toEqual({
    caseId: 'c1',
    outcome: 'deadlock',
    account: '联系双方各两次',
    failureReason: '责任比例分歧大',
    costRaising: '无',
    courtNotes: '无',
    statedOn: '2026-11-27',
  })
})

test('返回修改和被拒绝时，填写的内容都还在', async () => {
  render(<CloseForm form={FORM} />)
  await fillFailure()
  await next()
  await userEvent.click(screen.getByRole('button', { name: '返回修改' }))
  expect(box('调解不成的原因')).toHaveValue('责任比例分歧大')
  await next()
  await userEvent.click(screen.getByRole('button', { name: '确认结案' }))
  expect(await screen.findAllByText('请写明理由，至少 5 个字。')).not.toHaveLength(0)
  expect(screen.queryByRole('button', { name: '确认结案' })).toBeNull()
  expect(box('基本情况')).toHaveValue('联系双方各两次')
})

test('写到一半重新打开：恢复以后结案事由和四项内容都在，不用先选事由', async () => {
  makePageOf('m1')
  const first = render(<CloseForm form={FORM} />)
  await fillFailure()
  first.unmount()
  render(<CloseForm form={FORM} />)
  await userEvent.click(await screen.findByRole('button', { name: '恢复' }))
  await waitFor(() => expect(screen.getByRole('radio', { name: /分歧较大/ })).toBeChecked())
  expect(box('基本情况')).toHaveValue('联系双方各两次')
  expect(box('调解不成的原因')).toHaveValue('责任比例分歧大')
  await next()
  expect(await screen.findByRole('button', { name: '确认结案' })).toBeInTheDocument()
})

const withChoices = (change: Readonly<Record<string, Partial<OutcomeChoice>>>): CloseFormView => ({
  ...FORM,
  outcomes: FORM.outcomes.map((choice) => ({ ...choice, ...change[choice.outcome] })),
})
const DRAFT = {
  account: '本案为物业服务合同纠纷。',
  failureReason: '多次联系恒信物业，均未能联系上。',
  costRaising: '无',
  courtNotes: '未能联系上恒信物业。',
}

test('口头协议和撤回：写明谁、何时、以何方式，缺的在核对前指出，核对时写成一句', async () => {
  render(<CloseForm form={withChoices({ agreement: { statement: 'oral_agreement' } })} />)
  expect(isShown(screen.getByRole('radio', { name: '电话', hidden: true }))).toBe(false)
  await userEvent.click(screen.getByRole('radio', { name: /达成调解协议/ }))
  await userEvent.type(box('基本情况'), '分期付款')
  await userEvent.type(box('基本情况'), '，共三期')
  await next()
  expect(screen.getAllByText('请选择一项。')).toHaveLength(2)
  for (const name of [/许静/, /恒信物业/])
    await userEvent.click(screen.getByRole('checkbox', { name }))
  await userEvent.click(screen.getByRole('radio', { name: '电话' }))
  expect(screen.queryByRole('radio', { name: '书面' })).toBeNull()
  await next()
  expect(
    screen.getByText('许静、恒信物业于 2026-11-27 电话口头达成协议', { selector: 'dd' }),
  ).toBeInTheDocument()
})

test('证据指向一项的预选并写好草稿；不用再写，两步即可结案', async () => {
  render(
    <CloseForm
      form={{ ...withChoices({ unreachable: { draft: DRAFT } }), likely: 'unreachable' }}
    />,
  )
  expect(screen.getByRole('radio', { name: /无法联系/ })).toBeChecked()
  expect(screen.getByText('系统起草')).toBeInTheDocument()
  expect(box('调解不成的原因')).toHaveValue(DRAFT.failureReason)
  await next()
  await userEvent.click(screen.getByRole('button', { name: '确认结案' }))
  expect(Object.fromEntries(action.mock.calls[0]![1].entries())).toMatchObject({
    outcome: 'unreachable',
    ...DRAFT,
  })
})

test('换一项事由，没有动过的草稿跟着换，写过的不动', async () => {
  const other = { ...DRAFT, failureReason: '许静明确表示不愿意继续调解。' }
  render(
    <CloseForm
      form={withChoices({ unreachable: { draft: DRAFT }, unwilling: { draft: other } })}
    />,
  )
  await userEvent.click(screen.getByRole('radio', { name: /无法联系/ }))
  await userEvent.type(box('基本情况'), '另有说明。')
  await userEvent.click(screen.getByRole('radio', { name: /一方明确不愿/ }))
  expect(box('调解不成的原因')).toHaveValue(other.failureReason)
  expect(box('基本情况')).toHaveValue(`${DRAFT.account}另有说明。`)
})

test('缺证据的事由写明为什么，并可前往登记', () => {
  const page = '/mediator/cases/c1/agreement/review'
  render(
    <CloseForm
      form={withChoices({
        agreement: { allowed: false, why: '尚缺恒信物业的签署。', evidencePage: page },
      })}
    />,
  )
  expect(screen.getByText(/尚缺恒信物业的签署/)).toBeInTheDocument()
  expect(screen.getByRole('link', { name: '前往登记' })).toHaveAttribute('href', page)
})
