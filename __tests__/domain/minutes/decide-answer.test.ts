import { decideAnswerMinutes, type PersonAnswer } from '@/lib/domain/minutes/decide-answer'
import {
  decideReopenMinutes,
  decideSubmitMinutes,
  type MinutesFacts,
} from '@/lib/domain/minutes/decide-submit'
import { MINUTES_STATES } from '@/lib/domain/minutes/minutes'
import { clockCase } from '../case/clock-case'
import { at, day } from '../time/day'
import { entry, LAWYER, XU } from './minutes-entries'

// 在线调解规则 第22条; ADR 0062. The period of clockCase ends on 2026-10-09.

const minutes = { id: 'r1', minutesNo: 1, state: 'draft', version: 0 } as const
const FACTS: MinutesFacts = {
  ...clockCase(),
  minutes,
  entries: [entry(1), entry(2, { section: 'result' })],
  isMeetingHeld: true,
  attendees: [XU, LAWYER],
}

describe('交各方核对', () => {
  const submit = (facts: Partial<MinutesFacts> = {}, lastNo = 2, now = '2026-09-20 16:00') =>
    decideSubmitMinutes({ ...FACTS, ...facts }, { lastNo, sha256: 'ab' }, { now: at(now) })

  test('写明第几次、给谁、有几段和内容的摘要', () => {
    expect(submit({ minutes: { ...minutes, version: 1 } })).toMatchObject({
      value: {
        event: {
          kind: 'minutes.submitted',
          data: { version: 2, entries: 2, sha256: 'ab', to: '许静、张律师' },
        },
        basis: 'online_mediation_22',
      },
    })
  })

  test.each<[string, Partial<MinutesFacts>, number, string]>([
    ['已交核对', { minutes: { ...minutes, state: 'submitted' } }, 2, 'MINUTES_NOT_OPEN'],
    ['已确认', { minutes: { ...minutes, state: 'confirmed' } }, 2, 'MINUTES_NOT_OPEN'],
    ['没有登记到场的人', { isMeetingHeld: false }, 2, 'MEETING_NOT_HELD'],
    ['另一处又记了一段', {}, 1, 'MINUTES_CHANGED_MEANWHILE'],
    ['本机还有没有提交的', {}, 3, 'MINUTES_CHANGED_MEANWHILE'],
    ['没有陈述', { entries: [entry(1, { section: 'result' })] }, 1, 'MINUTES_INCOMPLETE'],
    ['没有结果', { entries: [entry(1)] }, 1, 'MINUTES_INCOMPLETE'],
    [
      '结果已删去',
      {
        entries: [
          entry(1),
          entry(2, { section: 'result' }),
          entry(3, { section: 'result', replaces: 'e2', text: '' }),
        ],
      },
      3,
      'MINUTES_INCOMPLETE',
    ],
    ['案件已结', { status: 'closed' }, 2, 'STATUS_DOES_NOT_ALLOW'],
  ])('%s，不能交', (_title, facts, lastNo, code) => {
    expect(submit(facts, lastNo)).toMatchObject({ refusal: { code } })
  })

  test('期限届满以后的，注明届满之日', () => {
    expect(submit({}, 2, '2026-10-12 09:00')).toMatchObject({
      value: { event: { data: { lapsedOn: '2026-10-09' } } },
    })
  })
})

describe('退回修改', () => {
  test.each(MINUTES_STATES)('“%s”的笔录', (state) => {
    const decided = decideReopenMinutes({ ...FACTS, minutes: { ...minutes, state, version: 1 } })
    expect(decided).toMatchObject(
      state === 'submitted'
        ? { value: { event: { kind: 'minutes.reopened', data: { version: 1 } } } }
        : { refusal: { code: 'MINUTES_NOT_SUBMITTED', facts: { state } } },
    )
  })
})

describe('核对', () => {
  type Statement = Parameters<typeof decideAnswerMinutes>[1]
  const answer = (
    statement: Partial<Statement> = {},
    answers: readonly PersonAnswer[] = [],
    state: 'draft' | 'submitted' | 'confirmed' = 'submitted',
  ) =>
    decideAnswerMinutes(
      {
        ...FACTS,
        minutes: { ...minutes, state, version: 2 },
        answers,
        heldOn: day('2026-09-20'),
      },
      {
        personId: 'p1',
        answer: 'confirmed',
        how: 'signed',
        on: day('2026-09-20'),
        note: null,
        ...statement,
      },
      { today: day('2026-09-22') },
    )
  const given = (personId: string, change: Partial<PersonAnswer> = {}): PersonAnswer => ({
    version: 2,
    personId,
    answer: 'confirmed',
    ...change,
  })

  test.each<[string, readonly PersonAnswer[], boolean]>([
    ['还有人没有核对', [], false],
    ['其余的人都已确认', [given('a1')], true],
    ['其余的人确认的是上一次的文字', [given('a1', { version: 1 })], false],
    ['其余的人有异议', [given('a1', { answer: 'objected' })], false],
    ['其余的人先有异议后确认', [given('a1', { answer: 'objected' }), given('a1')], true],
    ['其余的人先确认后有异议', [given('a1'), given('a1', { answer: 'objected' })], false],
  ])('%s：笔录是否完成 %#', (_title, answers, isComplete) => {
    const decided = answer({}, answers)
    expect(decided.ok && decided.value.isComplete).toBe(isComplete)
    expect(decided.ok && decided.value.event.data.complete).toBe(isComplete)
  })

  test('自己有异议的，其余的人都确认也没有完成；须写明异议', () => {
    const decided = answer({ answer: 'objected', note: '金额不对' }, [given('a1')])
    expect(decided.ok && decided.value.isComplete).toBe(false)
    expect(answer({ answer: 'objected' })).toMatchObject({
      refusal: { fields: { note: 'OBJECTION_EMPTY' } },
    })
  })

  test('异议的内容不进入事件：法院读得到事件', () => {
    expect(JSON.stringify(answer({ answer: 'objected', note: '愿付两万六' }))).not.toContain('愿付')
  })

  test('没有到场的人，不核对', () => {
    expect(answer({ personId: 'p2' })).toMatchObject({ refusal: { code: 'PERSON_NOT_PRESENT' } })
  })

  test.each([
    ['开会的当天', '2026-09-20', null],
    ['开会的前一天', '2026-09-19', 'BEFORE_MEETING'],
    ['今天', '2026-09-22', null],
    ['明天', '2026-09-23', 'DATE_IN_FUTURE'],
  ])('日期：%s', (_title, on, mistake) => {
    const decided = answer({ on: day(on) })
    expect(decided.ok ? null : decided.refusal.fields?.on).toBe(mistake)
  })

  test.each(['draft', 'confirmed'] as const)('“%s”的笔录，不能核对', (state) => {
    expect(answer({}, [], state)).toMatchObject({
      refusal: { code: 'MINUTES_NOT_SUBMITTED', facts: { state } },
    })
  })
})
