import { decideCaption, decideShow, findShowable } from '@/lib/domain/conference/decide-board'
import type { Hall, SeatKind } from '@/lib/domain/conference/conference'
import { maySee, type Showable, type Viewer } from '@/lib/domain/conference/may-see'

// 共看材料：在场的每个人都能看，才共看。在线调解规则 第18条；特邀规定 第22条；docs/decisions/0149。

const at = (day: number) => new Date(Date.UTC(2026, 10, day))
const evidence: Showable = { kind: 'evidence', materialId: 'm', addedAt: at(10) }
const minutes: Showable = { kind: 'minutes', openedAt: at(10) }
const document: Showable = {
  kind: 'document',
  places: [
    { role: 'party', id: 'X', name: '', step: 1 },
    { role: 'agent', id: 'agent', name: '', step: 1 },
  ],
}
const viewer = (kind: SeatKind, change: Partial<Viewer> = {}): Viewer => ({
  kind,
  partyIds: ['X'],
  personId: null,
  joinedAt: null,
  scope: [],
  ...change,
})
const ofY = { partyIds: ['Y'] }
const free = { partyIds: [] }

test.each<[string, Viewer, boolean, boolean, boolean]>([
  // Who, evidence, document, minutes.
  ['调解员', viewer('mediator', free), true, true, true],
  ['翻译', viewer('interpreter', free), true, true, true],
  ['手语翻译', viewer('sign_interpreter', free), true, true, true],
  ['文书上有名字的一方', viewer('party'), true, true, true],
  ['这一方的法定代表人', viewer('representative'), true, true, true],
  ['这一方的帮手', viewer('helper'), true, true, true],
  ['文书上没有名字的一方', viewer('party', ofY), true, false, true],
  ['文书上有名字的代理人', viewer('agent', { ...ofY, personId: 'agent' }), true, true, true],
  ['不是代理人，编号却一样', viewer('party', { ...ofY, personId: 'agent' }), true, false, true],
  ['材料以后加入的第三人', viewer('party', { ...ofY, joinedAt: at(11) }), false, false, false],
  ['材料以前加入的第三人', viewer('party', { ...ofY, joinedAt: at(9) }), true, false, true],
  ['请来的人，没有请看这份', viewer('invited', free), false, false, false],
  ['请来的人，请看这份', viewer('invited', { ...free, scope: ['m'] }), true, false, false],
  ['指导法官，没有请看这份', viewer('judge', free), false, false, false],
  ['不代表任何一方的', viewer('party', free), false, false, false],
])('%s', (_who, one, seesEvidence, seesDocument, seesMinutes) => {
  expect([maySee(evidence, one), maySee(document, one), maySee(minutes, one)]).toEqual([
    seesEvidence,
    seesDocument,
    seesMinutes,
  ])
})

const seat = (name: string, one: Viewer, hall: Hall = 'joint', isHost = false) => ({
  ...one,
  name,
  hall,
  caucusPartyId: hall === 'private' ? 'X' : null,
  isHost,
  isConnected: true,
})
const hostIn = (hall: Hall) => seat('调解员', viewer('mediator', free), hall, true)
const facts = (
  state: 'waiting' | 'open' | 'paused' | 'ended',
  ...seats: ReturnType<typeof seat>[]
) => ({
  conference: { state },
  seats,
})
const x = viewer('party')
const y = viewer('party', ofY)
const refused = (code: string, names?: string) => ({
  ok: false,
  refusal: { code, ...(names && { facts: { names } }) },
})

test.each<[string, ReturnType<typeof facts>, Showable | null, object]>([
  [
    '双方都能看',
    facts('open', hostIn('joint'), seat('甲', x), seat('乙', y)),
    evidence,
    { ok: true },
  ],
  [
    '在场有人不能看',
    facts('open', hostIn('joint'), seat('甲', x), seat('乙', y)),
    document,
    refused('NOT_FOR_ALL_HERE', '乙'),
  ],
  [
    '不能看的在等候室',
    facts('open', hostIn('private'), seat('甲', x, 'private'), seat('乙', y, 'waiting')),
    document,
    { ok: true, value: { hall: 'private', caucusPartyId: 'X' } },
  ],
  ['单独谈时不念笔录', facts('open', hostIn('private')), minutes, refused('PRIVATE_TALK_RUNS')],
  ['没有这份材料', facts('open', hostIn('joint')), null, refused('NOTHING_TO_SHOW')],
  ['主持人不在厅里', facts('open', hostIn('waiting')), evidence, refused('NOT_IN_CONFERENCE')],
  ['休会', facts('paused', hostIn('joint')), evidence, refused('CONFERENCE_NOT_OPEN')],
  ['没有开始', facts('waiting', hostIn('joint')), evidence, refused('CONFERENCE_NOT_OPEN')],
  ['已经结束', facts('ended', hostIn('joint')), evidence, refused('CONFERENCE_OVER')],
])('共看：%s', (_title, of, shown, answer) => {
  expect(decideShow(of, shown)).toMatchObject(answer)
})

test('可选的只有在场的人都能看的；掉线的人也算在场；字幕跟着主持人所在的厅', () => {
  const lost = { ...seat('乙', y), isConnected: false }
  const here = facts('open', hostIn('joint'), seat('甲', x), lost)
  const all = [{ shown: evidence }, { shown: document }]
  expect(findShowable(here, all)).toEqual([{ shown: evidence }])
  expect(findShowable(facts('open', hostIn('joint'), seat('甲', x)), all)).toEqual(all)
  expect(decideCaption(here)).toMatchObject({ ok: true, value: { hall: 'joint' } })
  expect(decideCaption(facts('open', hostIn('waiting')))).toMatchObject(
    refused('NOT_IN_CONFERENCE'),
  )
})
