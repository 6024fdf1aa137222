import { ACTOR_ROLES } from '@/lib/domain/access/roles'
import {
  findListener,
  mayHear,
  type Audience,
  type CaseParticipant,
  type Listener,
} from '@/lib/domain/audience/audience'
import { Confidential } from '@/lib/domain/audience/confidential'
import { decideNote, decideTakeBack, type NoteMark } from '@/lib/domain/audience/decide-note'

// 民诉法解释 第146条; 在线调解规则 第18条; 特邀规定 第22条: who hears what, cell by cell.

const LISTENERS: Readonly<Record<string, Listener>> = {
  承办的调解员: { kind: 'mediator' },
  机构管理员: { kind: 'administrator' },
  许静一方: { kind: 'participant', partyIds: ['p1'], hearsFrom: null },
  另一方: { kind: 'participant', partyIds: ['p2'], hearsFrom: null },
  两名共同申请人的代理人: { kind: 'participant', partyIds: ['p2', 'p1'], hearsFrom: null },
  受邀的人: { kind: 'invited', topicIds: ['t1'] },
  其他人: { kind: 'outsider' },
}
const AUDIENCES: Readonly<Record<string, Audience>> = {
  全体: { kind: 'case' },
  许静背靠背: { kind: 'caucus', partyId: 'p1' },
  备忘: { kind: 'mediators' },
  未拆封: { kind: 'sealed' },
}

test('谁能听到什么', () => {
  const heard = Object.entries(LISTENERS).map(([name, listener]) => [
    name,
    Object.keys(AUDIENCES).filter((each) => mayHear(listener, AUDIENCES[each]!)),
  ])
  expect(Object.fromEntries(heard)).toEqual({
    承办的调解员: ['全体', '许静背靠背', '备忘'],
    机构管理员: ['全体'],
    许静一方: ['全体', '许静背靠背'],
    另一方: ['全体'],
    两名共同申请人的代理人: ['全体', '许静背靠背'],
    受邀的人: [],
    其他人: [],
  })
  const invited = LISTENERS.受邀的人!
  const inTopic = (topicId: string) => (kind: Audience) => mayHear(invited, kind, topicId)
  const open = Object.values(AUDIENCES)
  expect(open.filter(inTopic('t1'))).toEqual([{ kind: 'case' }])
  expect(open.filter(inTopic('t2'))).toEqual([])
})

const CASE = { mediatorId: 'm1', coMediatorIds: ['m3'], institutionId: 'i1', participants: [] }
test('只有现任的主持、协同调解员和本机构的管理员与案件有关；法院、审阅人、离任的调解员都是外人', () => {
  const kindOf = (role: (typeof ACTOR_ROLES)[number], id = 'm1', institutionId = 'i1') =>
    findListener({ id, role, institutionId }, CASE).kind
  expect(Object.fromEntries(ACTOR_ROLES.map((role) => [role, kindOf(role)]))).toEqual({
    ...Object.fromEntries(ACTOR_ROLES.map((role) => [role, 'outsider'])),
    mediator: 'mediator',
    institution_admin: 'administrator',
  })
  expect(kindOf('mediator', 'm2')).toBe('outsider')
  expect(kindOf('mediator', 'm3')).toBe('mediator')
  expect(kindOf('party', 'm3')).toBe('outsider')
  expect(kindOf('institution_admin', 'a', 'i2')).toBe('outsider')
  expect(
    findListener(
      { id: 'a', role: 'institution_admin', institutionId: null },
      { mediatorId: null, coMediatorIds: [], institutionId: null, participants: [] },
    ).kind,
  ).toBe('outsider')
})

test('参加人只在自己参加的一方之中；已结束的、受邀的、别人的账号和没有来的都是外人', () => {
  const listenerOf = (participants: readonly Partial<CaseParticipant>[]) =>
    findListener(
      { id: 'u1', role: 'party', institutionId: null },
      {
        ...CASE,
        participants: participants.map((each) => ({
          accountId: 'u1',
          kind: 'party',
          partyId: 'p1',
          hasEnded: false,
          ...each,
        })),
      },
    )
  for (const kind of ['party', 'legal_representative', 'agent', 'helper'] as const)
    expect(listenerOf([{ kind }])).toEqual({
      kind: 'participant',
      partyIds: ['p1'],
      hearsFrom: null,
    })
  expect(listenerOf([{}, { kind: 'agent', partyId: 'p2' }])).toEqual({
    kind: 'participant',
    partyIds: ['p1', 'p2'],
    hearsFrom: null,
  })
  expect(listenerOf([{ hasEnded: true }, { kind: 'helper', partyId: 'p2' }])).toEqual({
    kind: 'participant',
    partyIds: ['p2'],
    hearsFrom: null,
  })
  for (const outsider of [
    [],
    [{ hasEnded: true }],
    [{ kind: 'invited', partyId: null }],
    [{ accountId: 'u2' }],
    [{ accountId: null }],
  ] as const)
    expect(listenerOf(outsider)).toEqual({ kind: 'outsider' })
})

test('保密的话变成文字的任何一条路，都得不到内容', () => {
  const said = Confidential.of('底线是四千元')
  for (const text of [
    `${said}`,
    JSON.stringify({ said }),
    String(said),
    Object.values(said).join(),
  ])
    expect(text).not.toContain('四千')
  expect(Object.keys(said)).toEqual([])
  expect(Confidential.unwrap(said)).toBe('底线是四千元')
})

const PARTIES = { parties: [{ id: 'p1' }] }
test.each([
  ['备忘不属于哪一方', 'mediators', 'p1', { ok: true, value: { kind: 'mediators' } }],
  ['背靠背属于说的一方', 'caucus', 'p1', { ok: true, value: { kind: 'caucus', partyId: 'p1' } }],
  ['背靠背没有选谁说的', 'caucus', null, { refusal: { fields: { partyId: 'CHOOSE_ONE' } } }],
  ['不是本案的当事人', 'caucus', 'p9', { refusal: { fields: { partyId: 'NOT_AN_OPTION' } } }],
] as const)('%s', (_title, audience, partyId, expected) => {
  expect(decideNote(PARTIES, { audience, partyId })).toMatchObject(expected)
})

test('只有记的人可以收回；收回过的不再收回', () => {
  const note: NoteMark = {
    id: 'n1',
    mediatorId: 'm1',
    audience: 'caucus',
    digest: 'x',
    isTakenBack: false,
  }
  const takeBack = (change: Partial<NoteMark>, actor = 'm1') =>
    decideTakeBack({ notes: [{ ...note, ...change }] }, 'n1', actor)
  expect(takeBack({})).toEqual({ ok: true, value: note })
  expect(takeBack({ isTakenBack: true })).toEqual({ ok: true, value: null })
  for (const refused of [takeBack({}, 'm2'), takeBack({ id: 'n2' })])
    expect(refused).toMatchObject({ refusal: { fields: { noteId: 'NOT_AN_OPTION' } } })
})

describe('后来加入的第三人', () => {
  const joinedAt = new Date('2026-11-24T01:00:00Z')
  const at = (minutes: number) => new Date(joinedAt.getTime() + minutes * 60_000)
  const late: Listener = { kind: 'participant', partyIds: ['p3'], hearsFrom: joinedAt }

  test.each([
    ['加入以前', at(-1), false],
    ['加入的那一刻', at(0), true],
    ['加入以后', at(1), true],
    ['不知道什么时候', null, false],
  ])('对全体说的：%s', (_, saidAt, hears) => {
    expect(mayHear(late, { kind: 'case' }, null, saidAt)).toBe(hears)
  })

  test('自己和调解员单独谈的，不问什么时候；别人的始终听不到', () => {
    expect(mayHear(late, { kind: 'caucus', partyId: 'p3' })).toBe(true)
    expect(mayHear(late, { kind: 'caucus', partyId: 'p1' }, null, at(1))).toBe(false)
  })

  test('同时代表原来一方的，从头听得到；代表两个第三人的，从先加入的起', () => {
    const of = (moments: readonly (Date | null)[]) =>
      findListener(
        { id: 'a1', role: 'party', institutionId: null },
        {
          mediatorId: null,
          coMediatorIds: [],
          institutionId: null,
          participants: moments.map((moment, index) => ({
            accountId: 'a1',
            kind: 'agent',
            partyId: `p${index}`,
            hasEnded: false,
            joinedAt: moment,
          })),
        },
      )
    expect(of([joinedAt, null])).toMatchObject({ hearsFrom: null })
    expect(of([at(5), joinedAt])).toMatchObject({ hearsFrom: joinedAt })
  })
})
