import { render, screen } from '@testing-library/react'
import { PeopleList } from '@/app/(mediator)/mediator/cases/[caseId]/_components/people-list'
import { UNREADABLE_WORDS } from '@/lib/labels/zh-CN/unreadable'
import type { PartyView } from '@/lib/queries/case/party-view'

jest.mock('@/app/(mediator)/mediator/cases/[caseId]/actions', () => ({
  unmaskNumberAction: jest.fn(),
}))

const PARTY: PartyView = {
  id: 'p1',
  name: '许静',
  side: '申请人',
  isOrganisation: false,
  traits: ['自然人'],
  documentKind: '居民身份证',
  document: { masked: '8199***********014', what: 'document', personId: 'p1' },
  phone: { masked: '199****8001', what: 'phone', personId: 'p1' },
  residence: null,
  representative: null,
  specialNeeds: null,
  agents: [],
}

const show = (mayCall: boolean, party = PARTY) =>
  render(<PeopleList caseId="c1" parties={[party]} contacts={[]} mayCall={mayCall} />)

test('可以联系时：有拨打，证件号可以看完整的', () => {
  show(true)
  expect(screen.getByRole('link', { name: '拨打许静的电话' })).toHaveAttribute(
    'href',
    '/mediator/cases/c1/call?person=p1',
  )
  expect(screen.getByRole('button', { name: /居民身份证/, hidden: true })).toBeInTheDocument()
})

test('披露待决定、已结案时：只有遮盖的号码，没有拨打和查看', () => {
  show(false)
  expect(screen.getByText(/199\*\*\*\*8001/)).toBeInTheDocument()
  expect(screen.queryAllByRole('button', { hidden: true })).toEqual([])
  expect(screen.queryAllByRole('link')).toEqual([])
})

test('号码读不出来：写明请联系系统管理员，没有拨打', () => {
  const masked = UNREADABLE_WORDS.number
  const phone = { masked, what: 'phone', personId: 'p1', isUnreadable: true } as const
  show(true, { ...PARTY, phone })
  expect(screen.getByText(/号码无法读取，请联系系统管理员/)).toBeInTheDocument()
  expect(screen.queryAllByRole('link')).toEqual([])
})
