import {
  decideAnswerComplaint,
  decideFileComplaint,
  decideTakeToCourt,
  decideWithdrawComplaint,
  isWaiting,
  mayOfficeAnswer,
  mayTakeToCourt,
  officeOf,
  type ComplaintAnswer,
  type ComplaintMark,
  type NewComplaint,
} from '@/lib/domain/complaint/complaint'
import { COMPLAINT_GROUNDS } from '@/lib/domain/complaint/complaint-limits'
import type { Part } from '@/lib/domain/participant/own-part'

// 在线调解规则 第29条: 五种情形可以投诉; 被投诉的人不能自己答复.

const FILED = new Date('2026-11-20T02:00:00Z')
const ANSWERED = new Date('2026-11-24T02:00:00Z')
const by = (office: 'institution' | 'court'): ComplaintAnswer => ({
  office,
  result: 'unfounded',
  answeredAt: ANSWERED,
  answeredBy: '林敏',
})
const COMPLAINT: ComplaintMark = {
  id: 'one',
  accountId: 'me',
  about: 'mediator',
  mediatorId: 'mediator',
  office: 'institution',
  ground: 'forced',
  digest: 'aa',
  filedAt: FILED,
  takenToCourtAt: null,
  withdrawnAt: null,
  answers: [],
}
const TAKEN = { ...COMPLAINT, takenToCourtAt: ANSWERED, answers: [by('institution')] }
const PART: Part = {
  id: 'part',
  kind: 'party',
  partyId: 'party',
  accountId: 'me',
  hasEnded: false,
  authority: null,
}
const NEW: NewComplaint = {
  id: 'new',
  partyId: 'party',
  about: 'mediator',
  mediatorId: 'mediator',
  office: 'institution',
  ground: 'leaked',
  digest: 'bb',
}
const FACTS = { taking: [PART], mediators: [{ id: 'mediator' }], complaints: [] }
const codeOf = (decided: ReturnType<typeof decideFileComplaint>) =>
  decided.ok ? 'done' : decided.refusal.code

test('情形就是第29条的五种，次序相同', () => {
  expect(COMPLAINT_GROUNDS).toEqual([
    'forced',
    'refused_repeatedly',
    'took_favours',
    'leaked',
    'other_misconduct',
  ])
})

test.each([
  ['mediator', 'institution', true],
  ['mediator', 'court', true],
  ['institution', 'court', true],
  ['institution', 'institution', false],
] as const)('投诉 %s，由 %s 答复：%s', (about, office, may) => {
  expect(mayOfficeAnswer(about, office)).toBe(may)
})

describe('投诉', () => {
  test.each<[string, Partial<NewComplaint>, string]>([
    ['向机构投诉调解员', {}, 'done'],
    ['向法院投诉调解员', { office: 'court' }, 'done'],
    ['向法院投诉机构', { about: 'institution', mediatorId: null, office: 'court' }, 'done'],
    ['向机构投诉机构自己', { about: 'institution', mediatorId: null }, 'INPUT_INVALID'],
    ['投诉没有办过本案的调解员', { mediatorId: 'other' }, 'INPUT_INVALID'],
    ['投诉调解员，没有写明哪一个', { mediatorId: null }, 'INPUT_INVALID'],
    ['投诉机构，又写了调解员', { about: 'institution', office: 'court' }, 'INPUT_INVALID'],
    ['替对方投诉', { partyId: 'other' }, 'NOT_YOURS_TO_ANSWER'],
  ])('%s', (_name, change, code) => {
    expect(codeOf(decideFileComplaint(FACTS, { ...NEW, ...change }, 'me'))).toBe(code)
  })

  test.each<[string, Partial<Part>, string]>([
    ['代理人，一般授权', { kind: 'agent', authority: 'general' }, 'done'],
    ['法定代表人', { kind: 'legal_representative' }, 'done'],
    ['帮忙的人', { kind: 'helper' }, 'NOT_YOURS_TO_ANSWER'],
    ['受邀请的人', { kind: 'invited', partyId: null }, 'NOT_YOURS_TO_ANSWER'],
    ['已经不参加的人', { hasEnded: true }, 'NOT_YOURS_TO_ANSWER'],
    ['别人', { accountId: 'other' }, 'NOT_YOURS_TO_ANSWER'],
  ])('%s', (_name, change, code) => {
    const facts = { ...FACTS, taking: [{ ...PART, ...change }] }
    expect(codeOf(decideFileComplaint(facts, NEW, 'me'))).toBe(code)
  })

  test('同一份表单交两次是一件，内容不同的不收', () => {
    const complaints = [{ ...COMPLAINT, id: 'new', digest: 'bb' }]
    expect(decideFileComplaint({ ...FACTS, complaints }, NEW, 'me')).toEqual({
      ok: true,
      value: null,
    })
    const other = { ...NEW, digest: 'cc' }
    expect(codeOf(decideFileComplaint({ ...FACTS, complaints }, other, 'me'))).toBe('ENTRY_DIFFERS')
  })

  test('同样的投诉还在等答复，不用再交；答复以后、换一种情形、改向法院都可以', () => {
    const facts = { ...FACTS, complaints: [COMPLAINT] }
    const again: NewComplaint = { ...NEW, ground: 'forced' }
    expect(decideFileComplaint(facts, again, 'me')).toMatchObject({
      refusal: { code: 'COMPLAINT_WAITS', facts: { at: FILED.toISOString() } },
    })
    expect(codeOf(decideFileComplaint(facts, NEW, 'me'))).toBe('done')
    expect(codeOf(decideFileComplaint(facts, { ...again, office: 'court' }, 'me'))).toBe('done')
    const answered = { ...FACTS, complaints: [{ ...COMPLAINT, answers: [by('institution')] }] }
    expect(codeOf(decideFileComplaint(answered, again, 'me'))).toBe('done')
  })
})

describe('转请法院', () => {
  test.each<[string, ComplaintMark, boolean, string]>([
    ['机构已答复', { ...COMPLAINT, answers: [by('institution')] }, true, 'take'],
    ['机构还没有答复', COMPLAINT, false, 'COMPLAINT_NOT_ANSWERED'],
    ['已经转请', TAKEN, false, 'again'],
    [
      '本来就在法院',
      { ...COMPLAINT, office: 'court', answers: [by('court')] },
      false,
      'INPUT_INVALID',
    ],
  ])('%s', (_name, complaint, may, code) => {
    expect(mayTakeToCourt(complaint)).toBe(may)
    const decided = decideTakeToCourt(complaint)
    expect(decided.ok ? (decided.value ?? 'again') : decided.refusal.code).toBe(code)
  })

  test('转请以后由法院答复', () => {
    expect(officeOf(COMPLAINT)).toBe('institution')
    expect(officeOf(TAKEN)).toBe('court')
  })
})

describe('撤回', () => {
  const WITHDRAWN = { ...COMPLAINT, withdrawnAt: ANSWERED }
  test.each<[string, ComplaintMark, string]>([
    ['还没有答复', COMPLAINT, 'withdraw'],
    ['转请法院以后，法院还没有答复', TAKEN, 'withdraw'],
    ['机构已经答复', { ...COMPLAINT, answers: [by('institution')] }, 'COMPLAINT_CLOSED'],
    ['法院已经答复', { ...TAKEN, answers: [by('institution'), by('court')] }, 'COMPLAINT_CLOSED'],
    ['已经撤回', WITHDRAWN, 'again'],
  ])('%s', (_name, complaint, code) => {
    const decided = decideWithdrawComplaint(complaint)
    expect(decided.ok ? (decided.value ?? 'again') : decided.refusal.code).toBe(code)
    expect(isWaiting(complaint)).toBe(code === 'withdraw')
  })

  test('撤回以后不再答复，不能转请法院；再投诉是另一件', () => {
    const answered = decideAnswerComplaint(
      WITHDRAWN,
      { office: 'institution', isShown: false },
      { id: 'admin' },
    )
    for (const decided of [answered, decideTakeToCourt(WITHDRAWN)])
      expect(decided).toMatchObject({
        refusal: { code: 'COMPLAINT_WITHDRAWN', facts: { at: ANSWERED.toISOString() } },
      })
    const again: NewComplaint = { ...NEW, ground: 'forced' }
    const facts = { ...FACTS, complaints: [WITHDRAWN] }
    expect(codeOf(decideFileComplaint(facts, again, 'me'))).toBe('done')
  })
})

describe('答复', () => {
  const INSTITUTION: ComplaintMark = {
    ...COMPLAINT,
    about: 'institution',
    mediatorId: null,
    office: 'court',
  }
  test.each<[string, ComplaintMark, 'institution' | 'court', boolean, string, string]>([
    ['机构答复对调解员的投诉', COMPLAINT, 'institution', false, 'admin', 'done'],
    ['机构答复并告知调解员', COMPLAINT, 'institution', true, 'admin', 'done'],
    ['被投诉的人自己答复', COMPLAINT, 'institution', false, 'mediator', 'FORBIDDEN'],
    ['机构答复对自己的投诉', INSTITUTION, 'institution', false, 'admin', 'FORBIDDEN'],
    ['法院答复对机构的投诉', INSTITUTION, 'court', false, 'clerk', 'done'],
    ['对机构的投诉没有调解员可告知', INSTITUTION, 'court', true, 'clerk', 'INPUT_INVALID'],
    ['法院答复没有交给它的', COMPLAINT, 'court', false, 'clerk', 'COMPLAINT_ELSEWHERE'],
    ['法院答复转请的', TAKEN, 'court', false, 'clerk', 'done'],
    ['机构再答复已经转请的', TAKEN, 'institution', false, 'admin', 'COMPLAINT_ANSWERED'],
    [
      '机构答复直接向法院提的',
      { ...COMPLAINT, office: 'court' },
      'institution',
      false,
      'admin',
      'COMPLAINT_ELSEWHERE',
    ],
  ])('%s', (_name, complaint, office, isShown, id, code) => {
    const decided = decideAnswerComplaint(complaint, { office, isShown }, { id })
    expect(decided.ok ? 'done' : decided.refusal.code).toBe(code)
  })

  test('已经答复的，写明谁、什么时候', () => {
    expect(
      decideAnswerComplaint(TAKEN, { office: 'institution', isShown: false }, { id: 'admin' }),
    ).toMatchObject({ refusal: { facts: { by: '林敏', at: ANSWERED.toISOString() } } })
  })
})
