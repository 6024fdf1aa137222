import { findAssignmentBasis } from '@/lib/domain/mediator-choice/assignment-basis'
import { stateOfChoice, type ChoiceMark } from '@/lib/domain/mediator-choice/choice'
import {
  decideAnswerChoice,
  decideEndChoice,
  decideOpenChoice,
  type AnsweringFacts,
  type ChoiceReply,
  type OpeningFacts,
} from '@/lib/domain/mediator-choice/decide-choice'
import { makeCalendar } from '@/lib/domain/deadline/calendar'
import type { LocalDate } from '@/lib/domain/time/local-date'

// 共同选任：两个工作日，一件案件一次；各方最多提三人。在线调解规则 第10条；特邀规定 第12条。

const NOW = new Date('2026-11-27T02:00:00Z') // Friday
const DUE = new Date('2026-12-01T16:00:00Z')
const calendar = makeCalendar([{ year: 2026, holidays: [], makeUpWorkdays: [] }])
const choice: ChoiceMark = {
  id: 'x1',
  stored: 'open',
  openedBy: '林敏',
  openedAt: NOW,
  dueAt: DUE,
  chosen: null,
}
const chosen: ChoiceMark = {
  ...choice,
  stored: 'chosen',
  chosen: { mediatorId: 'b', name: '王朗' },
}
const opening: OpeningFacts = {
  status: 'pending_assignment',
  hadMediator: false,
  choice: null,
  candidateIds: ['a', 'b', 'c'],
}

test('两个工作日：周五开启的，到下周二 24 时', () => {
  expect(decideOpenChoice(opening, 'x1', { now: NOW, calendar })).toEqual({
    ok: true,
    value: { dueOn: '2026-12-01' as LocalDate, dueAt: DUE },
  })
})

test.each<[string, Partial<OpeningFacts>, unknown]>([
  ['还没有受理', { status: 'pending_acceptance' }, 'CHOICE_NOT_NOW'],
  ['已经分配', { status: 'pending_mediator' }, 'CHOICE_NOT_NOW'],
  ['重新分配时', { hadMediator: true }, 'CHOICE_NOT_NOW'],
  ['只有一个可选的人', { candidateIds: ['a'] }, 'CHOICE_TOO_FEW'],
  ['已经开启过', { choice: { ...choice, id: 'x0' } }, 'CHOICE_THERE'],
  ['同一张表再交一次', { choice }, null],
])('开启：%s', (_title, change, expected) => {
  const decided = decideOpenChoice({ ...opening, ...change }, 'x1', { now: NOW, calendar })
  expect(decided.ok ? decided.value : decided.refusal.code).toBe(expected)
})

const part = {
  id: 't1',
  kind: 'party' as const,
  partyId: 'p1',
  accountId: 'u1',
  hasEnded: false,
  authority: null,
}
const answering: AnsweringFacts = {
  status: 'pending_assignment',
  choice,
  candidateIds: ['a', 'b', 'c'],
  answers: [],
  taking: [part],
  ownWishes: null,
}
const reply: ChoiceReply = {
  partyId: 'p1',
  reply: 'named',
  wishes: ['b', null, 'a'],
  revision: 0,
}
const answer = (facts: Partial<AnsweringFacts>, input: Partial<ChoiceReply>, now = NOW) => {
  const decided = decideAnswerChoice(
    { ...answering, ...facts },
    { ...reply, ...input },
    { accountId: 'u1', now },
  )
  return decided.ok
    ? decided.value && decided.value.wishes
    : (decided.refusal.fields ?? decided.refusal.code)
}
const mark = { partyId: 'p1', revision: 1, by: '许静', at: NOW }

test.each<[string, Partial<AnsweringFacts>, Partial<ChoiceReply>, unknown]>([
  ['空着的位次不算', {}, {}, ['b', 'a']],
  ['由机构指定', {}, { reply: 'institution' }, []],
  ['收回', { ownWishes: ['b'], answers: [mark] }, { reply: 'withdrawn', revision: 1 }, null],
  ['一位也没选', {}, { wishes: ['', '', ''].map(() => null) }, { wish1: 'CHOOSE_ONE' }],
  ['选了两次', {}, { wishes: ['a', 'a', null] }, { wish2: 'NAMED_TWICE' }],
  ['不在名单里', {}, { wishes: ['a', 'z', null] }, { wish2: 'NOT_AN_OPTION' }],
  ['改答复', { ownWishes: ['a'], answers: [mark] }, { revision: 1 }, ['b', 'a']],
  ['同一方的另一人刚改过', { ownWishes: ['a'], answers: [mark] }, {}, 'CHOICE_ANSWERED'],
  ['和原来一样，再交一次', { ownWishes: ['b', 'a'], answers: [mark] }, {}, null],
  ['帮忙的人', { taking: [{ ...part, kind: 'helper' }] }, {}, 'NOT_YOURS_TO_ANSWER'],
  ['未成年人本人', { taking: [{ ...part, isMinor: true }] }, {}, 'NOT_YOURS_TO_ANSWER'],
  ['一般授权的代理人', { taking: [{ ...part, kind: 'agent' }] }, {}, ['b', 'a']],
  ['替别的一方', {}, { partyId: 'p2' }, 'NOT_YOURS_TO_ANSWER'],
  ['没有开启', { choice: null }, {}, 'CHOICE_OVER'],
  ['已经选定', { choice: chosen }, {}, 'CHOICE_OVER'],
  ['案件已经不在待分配', { status: 'returned' }, {}, 'CHOICE_OVER'],
])('答复：%s', (_title, facts, input, expected) => {
  expect(answer(facts, input)).toEqual(expected)
})

test('到时间就结束，不等系统登记', () => {
  expect(stateOfChoice(choice, new Date(DUE.getTime() - 1))).toBe('open')
  expect(stateOfChoice(choice, DUE)).toBe('lapsed')
  expect(answer({}, {}, DUE)).toBe('CHOICE_OVER')
  expect(decideEndChoice(choice, DUE)).toMatchObject({ refusal: { code: 'CHOICE_OVER' } })
  expect(decideEndChoice(choice, NOW)).toMatchObject({ ok: true })
})

test.each<[string, ChoiceMark | null, string, string | null, unknown]>([
  ['没有开启过', null, 'a', null, null],
  ['正在选', choice, 'a', '有事', 'CHOICE_OPEN'],
  ['就是双方选定的', chosen, 'b', null, 'chosen_together'],
  ['另行指定，没有理由', chosen, 'a', null, 'NOTE_REQUIRED_OVER_CHOICE'],
  ['另行指定，有理由', chosen, 'a', '王朗生病', 'other_than_chosen'],
  ['没有选到同一人', { ...choice, stored: 'not_chosen' }, 'a', null, 'no_common'],
  ['到期', { ...choice, dueAt: NOW }, 'a', null, 'no_common'],
])('分配：%s', (_title, mark, mediatorId, note, expected) => {
  const found = findAssignmentBasis(mark, { mediatorId, note }, NOW)
  expect(found.ok ? found.value : found.refusal.code).toBe(expected)
})
