import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { AddressForm } from '@/app/(mediator)/mediator/cases/[caseId]/address/_components/address-form'
import { readAddress } from '@/app/(mediator)/mediator/cases/[caseId]/address/_components/read-address'
import { confirmAddressAction } from '@/app/(mediator)/mediator/cases/[caseId]/address/actions'
import { IdentityForm } from '@/app/(mediator)/mediator/cases/[caseId]/identity/_components/identity-form'
import { checkIdentityAction } from '@/app/(mediator)/mediator/cases/[caseId]/identity/actions'
import { RightsForm } from '@/app/(mediator)/mediator/cases/[caseId]/rights/_components/rights-form'
import { toList } from '@/app/(mediator)/mediator/cases/[caseId]/rights/_components/to-list'
import { explainRightsAction } from '@/app/(mediator)/mediator/cases/[caseId]/rights/actions'
import { RIGHTS_ITEMS } from '@/lib/domain/case/preparations'
import { parseLocalDate } from '@/lib/domain/time/local-date'
import { readForm } from '@/lib/edge/action/read-form'
import { fieldSentence } from '@/lib/labels/zh-CN/field'
import { rightsItem } from '@/lib/labels/zh-CN/preparation'
import { makePageOf } from '../../support/page-person'

jest.mock('@/app/(mediator)/mediator/cases/[caseId]/identity/actions', () => ({
  checkIdentityAction: jest.fn(),
}))
jest.mock('@/app/(mediator)/mediator/cases/[caseId]/rights/actions', () => ({
  explainRightsAction: jest.fn(),
}))
jest.mock('@/app/(mediator)/mediator/cases/[caseId]/address/actions', () => ({
  confirmAddressAction: jest.fn(),
}))

const ACTIONS = [checkIdentityAction, explainRightsAction, confirmAddressAction] as const
const person = (
  value: string,
  name: string,
  role: string,
  partyId: string,
  isOrganisation = false,
) => ({
  value,
  name,
  role,
  partyId,
  isOrganisation,
})
const nothing = { identity: [], rights: [], address: null, addressWords: '未登记' }
const FORM = {
  people: [
    person('party:p1', '许静', '申请人', 'p1'),
    person('party:p2', '恒信物业', '被申请人', 'p2', true),
    person('representative:p2', '方远', '恒信物业的法定代表人（负责人）', 'p2'),
  ],
  parties: [
    { partyId: 'p1', name: '许静', side: '申请人', ...nothing },
    { partyId: 'p2', name: '恒信物业', side: '被申请人', ...nothing },
  ],
  choices: {
    ways: [{ value: 'video', label: '视频出示证件核对' }],
    documents: [{ value: 'id_card', label: '居民身份证' }],
    items: RIGHTS_ITEMS.map((value) => ({ value, label: rightsItem[value] })),
    answers: [
      { value: 'confirmed', label: '确认送达地址' },
      { value: 'refused', label: '拒绝确认' },
    ],
  },
  suggestedId: null as string | null,
  photos: [],
  isAddressRequired: true,
  earliest: parseLocalDate('2026-11-17')!,
  today: parseLocalDate('2026-11-24')!,
}

beforeEach(() => {
  makePageOf(null)
  window.localStorage.clear()
  for (const action of ACTIONS)
    jest.mocked(action).mockReset().mockResolvedValue({ status: 'done', message: '', at: 1 })
})

const choose = (group: string, option: string | RegExp) =>
  userEvent.click(
    within(screen.getByRole('group', { name: group })).getByRole('radio', { name: option }),
  )
const submit = () => userEvent.click(screen.getByRole('button', { name: '登记' }))
const sent = (action: (typeof ACTIONS)[number]) => readForm(jest.mocked(action).mock.lastCall![1])

test('三份表单都不替人选好什么', async () => {
  render(<IdentityForm caseId="c1" form={FORM} />)
  expect(screen.queryAllByRole('radio', { checked: true })).toEqual([])
  await submit()
  expect(sent(checkIdentityAction)).toEqual({ caseId: 'c1', on: '2026-11-24' })
})

test('核验身份：谁、怎样、核对什么、结果', async () => {
  render(<IdentityForm caseId="c1" form={FORM} />)
  await choose('核验的人', /^方远/)
  await choose('核验方式', '视频出示证件核对')
  await choose('核对的证件', '居民身份证')
  await choose('核验结果', '不符')
  await userEvent.type(screen.getByLabelText('说明'), '照片与本人不像')
  await submit()
  expect(sent(checkIdentityAction)).toEqual({
    caseId: 'c1',
    person: 'representative:p2',
    way: 'video',
    document: 'id_card',
    result: 'differs',
    on: '2026-11-24',
    note: '照片与本人不像',
  })
})

test('从只有一个人的一方打开，就选好这个人；一方有几个人的由调解员选', () => {
  const { unmount } = render(<IdentityForm caseId="c1" form={{ ...FORM, suggestedId: 'p1' }} />)
  expect(screen.getByRole('radio', { name: /^许静/ })).toBeChecked()
  unmount()
  render(<IdentityForm caseId="c1" form={{ ...FORM, suggestedId: 'p2' }} />)
  expect(screen.queryAllByRole('radio', { checked: true })).toEqual([])
})

test('告知：单位由其法定代表人或者代理人听取；事项逐一勾选', async () => {
  render(<RightsForm caseId="c1" form={FORM} />)
  expect(screen.queryByRole('checkbox', { name: /^恒信物业被申请人/ })).toBeNull()
  expect(screen.queryAllByRole('checkbox', { checked: true })).toEqual([])
  await userEvent.click(screen.getByRole('checkbox', { name: /^方远/ }))
  for (const item of RIGHTS_ITEMS)
    await userEvent.click(screen.getByRole('checkbox', { name: rightsItem[item] }))
  await choose('告知方式', '口头')
  await submit()
  const fields = sent(explainRightsAction)
  expect(toList(fields.people)).toEqual(['representative:p2'])
  expect(toList(fields.items)).toEqual(RIGHTS_ITEMS)
  expect(toList(undefined)).toEqual([])
})

test('送达地址：确认的送出地址各栏，不送告知后果', async () => {
  render(<AddressForm caseId="c1" form={{ ...FORM, suggestedId: 'p1' }} />)
  await choose('当事人的表示', '确认送达地址')
  await userEvent.type(screen.getByLabelText(/^收件人/), '许静')
  await userEvent.type(screen.getByLabelText(/^送达地址/), '示例市示例区和平路八十八号')
  await userEvent.type(screen.getByLabelText(/^联系电话/), '13800000099')
  await choose('电子送达', '不同意')
  await submit()
  expect(readAddress(sent(confirmAddressAction))).toEqual({
    caseId: 'c1',
    partyId: 'p1',
    answer: 'confirmed',
    recipient: '许静',
    address: '示例市示例区和平路八十八号',
    phone: '13800000099',
    electronic: 'no',
    on: '2026-11-24',
  })
})

test('先填了地址又选拒绝的，只送拒绝和是否已告知后果', async () => {
  render(<AddressForm caseId="c1" form={{ ...FORM, suggestedId: 'p1' }} />)
  await userEvent.type(screen.getByLabelText(/^收件人/), '许静')
  await choose('当事人的表示', '拒绝确认')
  await submit()
  const shared = { caseId: 'c1', partyId: 'p1', answer: 'refused', on: '2026-11-24' }
  expect(readAddress(sent(confirmAddressAction))).toEqual({
    ...shared,
    consequenceExplained: false,
  })
  await choose('当事人的表示', '拒绝确认')
  await userEvent.click(screen.getByRole('checkbox', { name: /^已告知/ }))
  await submit()
  expect(readAddress(sent(confirmAddressAction))).toEqual({ ...shared, consequenceExplained: true })
})

test('什么也没有选的，原样送去，由规则指出；登记不了的，在那一栏旁说明', async () => {
  expect(readAddress({ caseId: 'c1', recipient: '许静' })).toEqual({ caseId: 'c1' })
  const message = fieldSentence('RIGHTS_INCOMPLETE')
  jest.mocked(explainRightsAction).mockResolvedValueOnce({
    status: 'refused',
    code: 'INPUT_INVALID',
    message: '请更正以下内容后重新提交。',
    at: 1,
    values: {},
    fieldErrors: { items: message },
  })
  render(<RightsForm caseId="c1" form={FORM} />)
  await submit()
  expect(await screen.findByRole('alert')).toHaveTextContent(message)
  expect(screen.getByRole('group', { name: '已告知的事项' })).toHaveAccessibleDescription(
    expect.stringContaining(message),
  )
})

test.each([
  [true, /应当指导当事人填写/],
  [false, /建议由当事人再次确认/],
])('立案前是应当，立案后是建议', (isAddressRequired, words) => {
  render(<AddressForm caseId="c1" form={{ ...FORM, isAddressRequired }} />)
  expect(screen.getByText(words)).toBeInTheDocument()
})
