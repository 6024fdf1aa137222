import { render, screen, within } from '@testing-library/react'
import { PartyList } from '@/components/case/party-list'
import { UNREADABLE_WORDS } from '@/lib/labels/zh-CN/unreadable'
import type { PartyView } from '@/lib/queries/case/party-view'

jest.mock('next/navigation', () => ({ unstable_rethrow: () => undefined }))

const PARTY: PartyView = {
  id: 'p1',
  name: '许静',
  side: '申请人',
  isOrganisation: false,
  traits: ['自然人', '女', '76 岁'],
  documentKind: '居民身份证',
  document: { masked: '819***********0845', what: 'document', personId: 'p1' },
  phone: { masked: '138****5678', what: 'phone', personId: 'p1' },
  residence: { masked: '示例市示例区***', what: 'residence', personId: 'p1' },
  representative: null,
  specialNeeds: '听力不便',
  agents: [
    {
      id: 'a1',
      name: '张律师',
      kind: '律师',
      authority: '一般授权',
      isSpecial: false,
      scope: null,
      firm: '示例律师事务所',
      phone: { masked: '137****9876', what: 'phone', personId: 'a1' },
      document: null,
    },
  ],
}
const COMPANY: PartyView = {
  ...PARTY,
  id: 'p2',
  name: '恒信物业服务有限公司',
  side: '被申请人',
  isOrganisation: true,
  traits: ['法人'],
  specialNeeds: null,
  agents: [],
  phone: null,
  representative: {
    name: '方远',
    title: '总经理',
    phone: { masked: '139****1234', what: 'representative', personId: 'p2' },
  },
}

test('没有查看权限的读者只看到遮盖的号码，没有任何查看的入口', () => {
  render(<PartyList parties={[PARTY, COMPANY]} />)
  expect(screen.getByText('138****5678')).toBeInTheDocument()
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
})

test('读不出来的号码：写明请联系系统管理员，旁边没有查看的入口', () => {
  const phone = {
    masked: UNREADABLE_WORDS.number,
    what: 'phone',
    personId: 'p2',
    isUnreadable: true,
  } as const
  const party = { ...PARTY, document: null, residence: null, agents: [], phone }
  render(<PartyList parties={[party]} unmask={{ caseId: 'c1', action: jest.fn() }} />)
  expect(screen.getByText('号码无法读取，请联系系统管理员')).toBeInTheDocument()
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
})

test('可以查看的读者，每个号码旁各有一个入口，名称说明看谁的什么', () => {
  render(<PartyList parties={[PARTY, COMPANY]} unmask={{ caseId: 'c1', action: jest.fn() }} />)
  expect(screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual([
    '查看完整号码：许静的联系电话',
    '查看完整号码：许静的证件号码',
    '查看完整号码：许静的住所',
    '查看完整号码：张律师的联系电话',
    '查看完整号码：恒信物业服务有限公司的证件号码',
    '查看完整号码：恒信物业服务有限公司的住所地',
    '查看完整号码：方远的联系电话',
  ])
})

test('单位公开的号码照原样写出，不问理由；代表人和自然人的号码照旧遮盖', () => {
  const company: PartyView = {
    ...COMPANY,
    document: { ...COMPANY.document!, publicNumber: '91440199MA0000001P' },
    phone: {
      masked: '020-****0000',
      publicNumber: '020-83210000',
      what: 'phone',
      personId: 'p2',
    },
  }
  render(<PartyList parties={[company]} unmask={{ caseId: 'c1', action: jest.fn() }} />)
  for (const shown of ['91440199MA0000001P', '020-83210000', '139****1234'])
    expect(screen.getByText(shown)).toBeInTheDocument()
  expect(screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual([
    '查看完整号码：恒信物业服务有限公司的住所地',
    '查看完整号码：方远的联系电话',
  ])
})

test('一般授权的代理人写明不能代为和解', () => {
  render(<PartyList parties={[PARTY]} />)
  expect(screen.getByText('一般授权')).toBeInTheDocument()
  expect(screen.getByText(/不得代为和解、签署协议（民诉法第62条）/)).toBeInTheDocument()
})

test('需要照顾的事项写在当事人之下', () => {
  render(<PartyList parties={[PARTY]} />)
  expect(screen.getByText('听力不便')).toBeInTheDocument()
})

test('每个人的右侧可以放一个按钮，当事人和代理人都有', () => {
  render(
    <PartyList
      parties={[PARTY]}
      renderAside={({ kind, name }) => <span>{`${kind}:${name}`}</span>}
    />,
  )
  expect(screen.getByText('party:许静')).toBeInTheDocument()
  expect(screen.getByText('agent:张律师')).toBeInTheDocument()
})

test('没有登记当事人时说明', () => {
  const { container } = render(<PartyList parties={[]} />)
  expect(within(container).getByText('没有登记当事人。')).toBeInTheDocument()
})
