import type { ConsentEntry } from '@/lib/domain/case/consent-entries'
import {
  planDeliveries,
  type AgentRecipient,
  type PartyRecipient,
} from '@/lib/domain/delivery/plan-deliveries'
import { localDate as day } from '../../support/local-date'

// 通知发给谁：每一方当事人一份，其代理人各一份，同一号码不发两次（特邀规定第14条，民诉法第88条）。

const party = (no: number, change: Partial<PartyRecipient> = {}): PartyRecipient => ({
  partyId: `p${no}`,
  name: `当事人${no}`,
  phone: `1380000000${no}`,
  confirmed: null,
  consents: [],
  ...change,
})
const agent = (no: number, change: Partial<AgentRecipient> = {}): AgentRecipient => ({
  agentId: `a${no}`,
  partyId: 'p1',
  name: `代理人${no}`,
  authority: 'general',
  hasEnded: false,
  phone: `1390000000${no}`,
  ...change,
})
const refused: ConsentEntry = {
  partyId: 'p1',
  scope: 'electronic_service',
  answer: 'refused',
  how: 'oral',
  on: day('2026-11-20'),
}

/** Receiver, number, for whom besides the party. */
const plan = (parties: readonly PartyRecipient[], agents: readonly AgentRecipient[]) =>
  planDeliveries(parties, agents).map(({ partyId, agentId, alsoFor, chosen }) =>
    [agentId ?? partyId, chosen.channel === 'none' ? chosen.because : chosen.to, ...alsoFor].join(
      ' ',
    ),
  )

test.each<[string, readonly PartyRecipient[], readonly AgentRecipient[], readonly string[]]>([
  ['没有代理人', [party(1), party(2)], [], ['p1 13800000001', 'p2 13800000002']],
  ['代理人也收一份', [party(1)], [agent(1)], ['p1 13800000001', 'a1 13900000001']],
  [
    '一般授权、特别授权都可以代收',
    [party(1)],
    [agent(1), agent(2, { authority: 'special' })],
    ['p1 13800000001', 'a1 13900000001', 'a2 13900000002'],
  ],
  ['不再代理的不收', [party(1)], [agent(1, { hasEnded: true })], ['p1 13800000001']],
  ['没有手机号的代理人不收', [party(1)], [agent(1, { phone: null })], ['p1 13800000001']],
  ['座机不行', [party(1)], [agent(1, { phone: '020-83210000' })], ['p1 13800000001']],
  [
    '当事人没有号码，代理人照收',
    [party(1, { phone: null })],
    [agent(1)],
    ['p1 no_number', 'a1 13900000001'],
  ],
  [
    '当事人不同意电子送达的，代理人也不收',
    [party(1, { consents: [refused] })],
    [agent(1)],
    ['p1 declined'],
  ],
  [
    '别的一方不同意，不影响这一方的代理人',
    [party(1), party(2, { consents: [{ ...refused, partyId: 'p2' }] })],
    [agent(1)],
    ['p1 13800000001', 'p2 declined', 'a1 13900000001'],
  ],
  [
    '当事人确认的号码就是代理人的：一份',
    [
      party(1, {
        confirmed: {
          on: day('2026-11-20'),
          acceptsElectronic: true,
          phone: '13900000001',
          electronic: null,
        },
      }),
    ],
    [agent(1)],
    ['p1 13900000001'],
  ],
  [
    '当事人收邮件，代理人收短信',
    [
      party(1, {
        confirmed: {
          on: day('2026-11-20'),
          acceptsElectronic: true,
          phone: '13900000001',
          electronic: 'xu@example.cn',
        },
      }),
    ],
    [agent(1)],
    ['p1 xu@example.cn', 'a1 13900000001'],
  ],
  [
    '两名代理人一个号码：一份',
    [party(1)],
    [agent(1), agent(2, { phone: '139 0000 0001' })],
    ['p1 13800000001', 'a1 13900000001'],
  ],
  [
    '代理两方的：一份，写明代收的各方',
    [party(1), party(2)],
    [agent(1), agent(1, { agentId: 'a2', partyId: 'p2' })],
    ['p1 13800000001', 'p2 13800000002', 'a1 13900000001 p2'],
  ],
  [
    '一方代理另一方的：自己的一份也是代收的',
    [party(1), party(2)],
    [agent(1, { name: '当事人2', phone: '13800000002' })],
    ['p1 13800000001', 'p2 13800000002 p1'],
  ],
  [
    '号码是别人的：不发两次，也不算那个人代收',
    [party(1), party(2)],
    [agent(1, { phone: '13800000002' })],
    ['p1 13800000001', 'p2 13800000002'],
  ],
  [
    '代理两方而一方不同意电子送达：只代另一方收',
    [party(1, { consents: [refused] }), party(2)],
    [agent(1), agent(1, { agentId: 'a2', partyId: 'p2' })],
    ['p1 declined', 'p2 13800000002', 'a2 13900000001'],
  ],
  ['不是本案当事人的代理人不收', [party(1)], [agent(1, { partyId: 'p9' })], ['p1 13800000001']],
])('%s', (_title, parties, agents, expected) => {
  expect(plan(parties, agents)).toEqual(expected)
})
