import { render, screen } from '@testing-library/react'
import { PeopleList } from '@/app/(mediator)/mediator/cases/[caseId]/_components/people-list'
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

const show = (mayCall: boolean) =>
  render(<PeopleList caseId="c1" parties={[PARTY]} contacts={[]} mayCall={mayCall} />)

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
