import type { ConsentEntry } from '@/lib/domain/case/consent-entries'
import type { PreparedParty } from '@/lib/domain/case/preparations'
import { SEAT_KINDS, type SeatKind } from '@/lib/domain/conference/conference'
import { decideCompany } from '@/lib/domain/conference/decide-own'
import { findDoorItems, type DoorFacts, type DoorPerson } from '@/lib/domain/conference/door'
import type { TimedCheck } from '@/lib/domain/signature/proofs'
import { localDate as day } from '../../support/local-date'

// 进门要办的事：在线调解规则 第4、16、17条；在线诉讼规则 第7条第2款；docs/decisions/0143。

const STARTS = new Date('2026-06-16T07:00:00Z')
const PARTIES: readonly PreparedParty[] = [
  {
    id: 'X',
    name: '许静',
    kind: 'natural',
    representative: null,
    agents: [{ id: 'A', name: '张强' }],
  },
  { id: 'Y', name: '恒信物业', kind: 'legal', representative: '吴伟', agents: [] },
]
const consent = (partyId: string, scope: 'mediation' | 'online'): ConsentEntry => ({
  partyId,
  scope,
  answer: 'given',
  how: 'oral',
  on: day('2026-06-10'),
})
const check = (
  personKind: TimedCheck['personKind'],
  personId: string,
  partyId: string,
  recordedAt = '2026-06-16T01:00:00Z',
): TimedCheck => ({
  personKind,
  personId,
  partyId,
  way: 'video',
  document: 'id_card',
  matches: true,
  on: day('2026-06-16'),
  recordedAt: new Date(recordedAt),
})
const facts = (change: Partial<DoorFacts> = {}): DoorFacts => ({
  isHearing: false,
  meeting: { form: 'video', startsAt: STARTS, endsAt: new Date('2026-06-16T08:00:00Z') },
  parties: PARTIES,
  consents: ['X', 'Y'].flatMap((id) => [consent(id, 'mediation'), consent(id, 'online')]),
  checks: [check('party', 'X', 'X'), check('agent', 'A', 'X'), check('representative', 'Y', 'Y')],
  rightsNotices: ['X', 'Y'].map((partyId) => ({
    partyId,
    items: ['rights_and_duties', 'false_mediation'],
  })),
  ...change,
})
const person = (kind: SeatKind, change: Partial<DoorPerson> = {}): DoorPerson => ({
  kind,
  partyIds: ['X'],
  personId: null,
  hasPromised: false,
  hasReadRights: false,
  company: 'alone',
  ...change,
})
const missing = (who: DoorPerson, change: Partial<DoorFacts> = {}) =>
  findDoorItems(facts(change), who)
    .filter(({ isDone }) => !isDone)
    .map(({ item, by }) => `${item} ${by}`)

test('每一种人要办什么', () => {
  const items = Object.fromEntries(
    SEAT_KINDS.map((kind) => [kind, findDoorItems(facts(), person(kind)).map(({ item }) => item)]),
  )
  const own = ['consent', 'identity', 'rights', 'company']
  const invited = ['promise', 'company']
  expect(items).toEqual({
    mediator: [],
    party: own,
    representative: own,
    agent: own,
    helper: ['consent', 'company'],
    invited,
    interpreter: invited,
    sign_interpreter: invited,
    judge: invited,
    presiding_judge: [],
    guiding_judge: [],
  })
})

test.each<[string, DoorPerson, Partial<DoorFacts>, readonly string[]]>([
  ['都办好了', person('party'), {}, []],
  ['没有说明身边有没有别人', person('party', { company: null }), {}, ['company self']],
  ['只同意调解', person('party'), { consents: [consent('X', 'mediation')] }, ['consent self']],
  [
    '同意以后又撤回',
    person('party'),
    {
      consents: [
        consent('X', 'mediation'),
        consent('X', 'online'),
        { ...consent('X', 'online'), answer: 'withdrawn' },
      ],
    },
    ['consent self'],
  ],
  [
    '帮忙的人：由当事人同意',
    person('helper'),
    { consents: [], checks: [], rightsNotices: [] },
    ['consent party'],
  ],
  ['没有核对过身份', person('party'), { checks: [] }, ['identity self']],
  [
    '身份是前一天以前核对的',
    person('party'),
    { checks: [{ ...check('party', 'X', 'X', '2026-06-14T01:00:00Z'), on: day('2026-06-14') }] },
    ['identity self'],
  ],
  ['代理人自己没有核对过', person('agent', { personId: 'B' }), {}, ['identity self']],
  ['代理人核对过', person('agent', { personId: 'A' }), {}, []],
  ['单位由法定代表人核对', person('representative', { partyIds: ['Y'] }), {}, []],
  [
    '只告知了权利义务',
    person('party'),
    { rightsNotices: [{ partyId: 'X', items: ['rights_and_duties'] }] },
    ['rights mediator'],
  ],
  [
    '替两方办事：两方都要办好',
    person('agent', { personId: 'A', partyIds: ['X', 'Z'] }),
    {},
    ['consent self', 'rights mediator'],
  ],
  [
    '法院核实：不问同意，要看过权利义务',
    person('party'),
    { isHearing: true, consents: [] },
    ['rights self'],
  ],
  [
    '法院核实：看过了',
    person('party', { hasReadRights: true }),
    { isHearing: true, consents: [], rightsNotices: [] },
    [],
  ],
  [
    '法院核实：身份是前一天以前核对的',
    person('party', { hasReadRights: true }),
    { isHearing: true, checks: [] },
    ['identity self'],
  ],
  ['没有承诺保密', person('invited', { partyIds: [] }), {}, ['promise self']],
  ['承诺了', person('judge', { partyIds: [], hasPromised: true }), {}, []],
])('%s', (_title, who, change, expected) => {
  expect(missing(who, change)).toEqual(expected)
})

test('说明身边有别人的，要写是谁、为什么；说没有别人的，不留话', () => {
  expect(decideCompany({ company: 'others', words: null })).toMatchObject({
    refusal: { fields: { words: 'REQUIRED' } },
  })
  expect(decideCompany({ company: 'alone', words: '没人' })).toEqual({
    ok: true,
    value: { company: 'alone', words: null },
  })
})
