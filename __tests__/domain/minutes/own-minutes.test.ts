import {
  awaitsOwnAnswer,
  findOwnAttendees,
  type PersonPart,
} from '@/lib/domain/minutes/own-minutes'

// 在自己的手机上核对笔录：在线调解规则 第22条；docs/decisions/0110。

const part = (change: Partial<PersonPart>): PersonPart => ({
  id: 't1',
  kind: 'party',
  partyId: 'p1',
  personId: 'p1',
  accountId: 'me',
  hasEnded: false,
  authority: null,
  ...change,
})
const ATTENDEES = [{ id: 'p1' }, { id: 'a1' }]

test.each<[string, Partial<PersonPart>, readonly string[]]>([
  ['当事人本人', {}, ['p1']],
  ['单位的法定代表人，以单位的名义', { kind: 'legal_representative' }, ['p1']],
  ['一般授权的代理人，自己到场的', { kind: 'agent', personId: 'a1', authority: 'general' }, ['a1']],
  ['没有到场的代理人', { kind: 'agent', personId: 'a2', authority: 'special' }, []],
  ['帮忙的人', { kind: 'helper', personId: null }, []],
  ['没有到场的当事人', { partyId: 'p2', personId: 'p2' }, []],
  ['已经退出的', { hasEnded: true }, []],
  ['别人的参与', { accountId: 'other' }, []],
])('替谁核对：%s', (_title, change, ids) => {
  const own = findOwnAttendees([part(change)], 'me', ATTENDEES)
  expect(own.map(({ person }) => person.id)).toEqual(ids)
})

test('一人参加几方的，每一方各答各的', () => {
  const parts = [part({}), part({ id: 't2', partyId: 'p2', personId: 'p2' })]
  const own = findOwnAttendees(parts, 'me', [{ id: 'p1' }, { id: 'p2' }])
  expect(own.map(({ person, part: { id } }) => [person.id, id])).toEqual([
    ['p1', 't1'],
    ['p2', 't2'],
  ])
})

describe('还等不等答复', () => {
  const minutes = { id: 'm1', state: 'submitted', version: 2, attendees: ATTENDEES } as const
  const given = (change: object = {}) => ({
    minutesId: 'm1',
    version: 2,
    personId: 'p1',
    answer: 'objected' as const,
    ...change,
  })
  test.each<[string, ReturnType<typeof given>[], boolean]>([
    ['没有答过', [], true],
    ['答过，有异议也是答过', [given()], false],
    ['答的是改以前的', [given({ version: 1 })], true],
    ['答的是另一份', [given({ minutesId: 'm2' })], true],
    ['答的是别人', [given({ personId: 'a1' })], true],
  ])('%s', (_title, answers, expected) => {
    expect(awaitsOwnAnswer(minutes, [part({})], 'me', answers)).toBe(expected)
  })
  test('已确认的不再等', () => {
    expect(awaitsOwnAnswer({ ...minutes, state: 'confirmed' }, [part({})], 'me', [])).toBe(false)
  })
})
