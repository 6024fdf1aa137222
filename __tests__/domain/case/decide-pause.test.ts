import { decidePause, decideResume, type ClockFacts } from '@/lib/domain/case/decide-pause'
import { CASE_SOURCES, stageOf } from '@/lib/domain/case/source'
import { CASE_STATUSES } from '@/lib/domain/case/status'
import type { SuspicionAnswer } from '@/lib/domain/case/suspicion'
import type { Pause, PauseReason } from '@/lib/domain/deadline/pauses'
import { at, day } from '../time/day'
import { clockCase, clockContext } from './clock-case'

// 在线调解规则 第26条: 立案前鉴定评估的期间不计入; 特邀规定 第18条: 可能存在虚假调解的应当中止. The days were counted by hand in the State
// Council's calendar of 2026 (国庆 10-01 至 10-07, 10-10 上班).

const NOTE = '委托鉴定房屋渗漏的原因'
const FINDINGS = '借条与转账记录金额不一致'
const pause = (
  from: string,
  {
    reason = 'appraisal',
    today = '2026-09-20',
    facts = {},
    findings = FINDINGS,
    meetings = [],
  }: {
    reason?: PauseReason
    today?: string
    facts?: Partial<ClockFacts>
    meetings?: Parameters<typeof decidePause>[0]['meetings']
    findings?: string | null
  } = {},
) =>
  decidePause(
    { ...clockCase(facts), meetings },
    { reason, from: day(from), note: NOTE, findings },
    clockContext(today),
  )
const resume = (
  to: string,
  today: string,
  pauses: readonly Pause[],
  facts = {},
  {
    answer = 'continue',
    note = null,
  }: { answer?: SuspicionAnswer | null | 'none'; note?: string | null } = {},
) =>
  decideResume(
    { ...clockCase({ pauses, ...facts }), report: answer === 'none' ? null : { answer } },
    { to: day(to), note },
    clockContext(today),
  )
const span = (from: string, to: string | null, reason: PauseReason = 'appraisal'): Pause => ({
  from: day(from),
  to: to === null ? null : day(to),
  reason,
})
const codeOf = (decided: ReturnType<typeof pause> | ReturnType<typeof resume>) =>
  decided.ok ? 'allowed' : decided.refusal.code

describe('暂停', () => {
  test.each([
    ['召开前一日', '2026-09-14', { from: 'PAUSE_BEFORE_MEETING' }],
    ['召开当日', '2026-09-15', null],
  ])('开过调解会的，自%s起', (_title, from, fields) => {
    const held = { from: at('2026-09-15 15:00'), to: at('2026-09-15 16:00') }
    const decided = pause(from, { meetings: [{ held: null }, { held }] })
    expect(decided).toMatchObject(fields ? { refusal: { fields } } : { ok: true })
  })

  test('末日照旧，直到恢复；说明和依据写入事件', () => {
    const decided = pause('2026-09-18')
    expect(decided).toMatchObject({
      ok: true,
      value: {
        move: 'pause',
        from: 'in_mediation',
        to: 'in_mediation',
        changes: {},
        basis: 'online_mediation_26',
      },
    })
    expect(decided.ok && decided.value.event).toEqual({
      kind: 'clock.paused',
      data: {
        reason: 'appraisal',
        from: '2026-09-18',
        to: null,
        dueOn: '2026-10-09',
        note: NOTE,
      },
    })
    const suspended = pause('2026-09-18', { reason: 'suspension' })
    expect(suspended.ok && suspended.value.basis).toBe('invited_mediation_18')
    expect(suspended.ok && suspended.value.event.data).toMatchObject({ findings: FINDINGS })
  })

  test.each([
    ['中止调解，没有写已核实的情况', 'suspension', null, 'FINDINGS_REQUIRED'],
    ['中止调解，只写了四个字', 'suspension', '尚未核实', 'FINDINGS_REQUIRED'],
    ['中止调解，写了五个字', 'suspension', '尚未能核实', undefined],
    ['鉴定评估，没有可报告的', 'appraisal', null, undefined],
  ] as const)('%s：报告要写明核实了什么（特邀规定第18条）', (_, reason, findings, expected) => {
    const decided = pause('2026-09-18', { reason, findings })
    expect(decided.ok ? undefined : decided.refusal.fields?.findings).toBe(expected)
  })

  test.each(CASE_STATUSES.filter((status) => status !== 'in_mediation'))(
    '“%s”的案件不能暂停，也不能恢复',
    (status) => {
      const open = [span('2026-09-12', null)]
      expect(codeOf(pause('2026-09-18', { facts: { status } }))).toBe('STATUS_DOES_NOT_ALLOW')
      expect(codeOf(resume('2026-09-18', '2026-09-20', open, { status }))).toBe(
        'STATUS_DOES_NOT_ALLOW',
      )
    },
  )

  test.each(CASE_SOURCES)('%s：鉴定评估只在立案前暂停期限，中止不分立案前后', (source) => {
    const facts = { source }
    const isFiled = stageOf(source) === 'filed'
    expect(codeOf(pause('2026-09-18', { facts }))).toBe(
      isFiled ? 'APPRAISAL_AFTER_FILING' : 'allowed',
    )
    expect(codeOf(pause('2026-09-18', { reason: 'suspension', facts }))).toBe('allowed')
  })

  test.each([
    ['受理当日', '2026-09-09', 'allowed'],
    ['受理前一日', '2026-09-08', 'BEFORE_ACCEPTANCE'],
    ['今天', '2026-09-20', 'allowed'],
    ['明天', '2026-09-21', 'DATE_IN_FUTURE'],
  ])('%s开始：%s', (_, from, expected) => {
    const decided = pause(from)
    expect(decided.ok ? 'allowed' : decided.refusal.fields?.from).toBe(expected)
  })

  test('末日当天还可以暂停，次日不能', () => {
    expect(codeOf(pause('2026-10-09', { today: '2026-10-09' }))).toBe('allowed')
    const late = pause('2026-10-09', { today: '2026-10-10' })
    expect(late).toMatchObject({
      ok: false,
      refusal: { code: 'PERIOD_LAPSED', facts: { lapsedOn: '2026-10-09' } },
    })
  })

  test('已经暂停的不重复暂停；结束之后的次日起可以再暂停，重叠的不可以', () => {
    const open = [span('2026-09-12', null, 'suspension')]
    expect(pause('2026-09-18', { facts: { pauses: open } })).toMatchObject({
      ok: false,
      refusal: { code: 'PAUSED_ALREADY', facts: { from: '2026-09-12', reason: 'suspension' } },
    })
    const ended = [span('2026-09-12', '2026-09-15')]
    expect(codeOf(pause('2026-09-16', { facts: { pauses: ended } }))).toBe('allowed')
    for (const from of ['2026-09-15', '2026-09-12', '2026-09-10'])
      expect(pause(from, { facts: { pauses: ended } })).toMatchObject({
        ok: false,
        refusal: { code: 'PAUSES_OVERLAP', facts: { from: '2026-09-12', to: '2026-09-15' } },
      })
  })

  test('没有存入末日的案件照规则算出末日；没有受理日的无从暂停', () => {
    const facts = { mediationDueOn: null }
    const paused = pause('2026-09-18', { facts })
    expect(paused.ok && paused.value.event.data.dueOn).toBe('2026-10-09')
    const resumed = resume('2026-09-18', '2026-09-20', [span('2026-09-14', null)], facts)
    expect(resumed.ok && resumed.value.event.data.dueBefore).toBe('2026-10-16')
    expect(codeOf(pause('2026-09-18', { facts: { ...facts, acceptedAt: null } }))).toBe(
      'CLOCK_INVALID',
    )
  })
})

describe('恢复', () => {
  // Thirty days from 2026-09-09; each row's pause is not counted, its first and last day included.
  test.each([
    ['国庆之前', '2026-09-14', '2026-09-18', 5, '2026-10-14'],
    ['一日', '2026-09-14', '2026-09-14', 1, '2026-10-10'],
    ['跨国庆', '2026-09-28', '2026-10-08', 11, '2026-10-20'],
    ['跨原末日', '2026-10-05', '2026-10-20', 16, '2026-10-26'],
    ['从末日当天起', '2026-10-09', '2026-10-30', 22, '2026-10-31'],
    ['从受理当日起，当日本来不计', '2026-09-09', '2026-09-10', 2, '2026-10-10'],
  ])('%s：%s 至 %s 共 %d 天不计入，末日 %s', (_, from, to, days, expected) => {
    const decided = resume(to, '2026-11-02', [span(from, null)])
    // 2026-10-31 is a Saturday: the period ends on Monday.
    const dueOn = expected === '2026-10-31' ? '2026-11-02' : expected
    expect(decided).toMatchObject({
      ok: true,
      value: {
        move: 'resume',
        changes: { mediationDueOn: dueOn, isMediationDueProvisional: false },
        pause: { from, to, reason: 'appraisal' },
        basis: 'online_mediation_26',
      },
    })
    expect(decided.ok && decided.value.event.data).toEqual({
      reason: 'appraisal',
      from,
      to,
      days,
      dueBefore: '2026-10-09',
      dueOn,
      note: null,
    })
  })

  test('末日进入没有公布的年度，暂定', () => {
    const decided = resume('2026-12-20', '2026-12-20', [span('2026-09-14', null)])
    expect(decided).toMatchObject({
      ok: true,
      value: {
        changes: { mediationDueOn: '2027-01-15', isMediationDueProvisional: true },
        event: { data: { provisional: true } },
      },
    })
  })

  test('此前的暂停和延长一并计入', () => {
    const decided = resume(
      '2026-10-14',
      '2026-10-15',
      [span('2026-09-14', '2026-09-18'), span('2026-10-12', null, 'suspension')],
      { extensions: [{ days: 5, agreedOn: day('2026-09-25') }], mediationDueOn: day('2026-10-19') },
    )
    // 2026-10-14 with the first pause, three days more, then five: 10-17 is a Saturday, hence
    // 10-19.
    expect(decided).toMatchObject({
      ok: true,
      value: { changes: { mediationDueOn: '2026-10-26' }, basis: 'invited_mediation_18' },
    })
  })

  test.each([
    ['早于开始', '2026-09-13', 'BEFORE_PAUSE'],
    ['开始当日', '2026-09-14', 'allowed'],
    ['今天', '2026-09-20', 'allowed'],
    ['明天', '2026-09-21', 'DATE_IN_FUTURE'],
  ])('最后一日%s：%s', (_, to, expected) => {
    const decided = resume(to, '2026-09-20', [span('2026-09-14', null)])
    expect(decided.ok ? 'allowed' : decided.refusal.fields?.to).toBe(expected)
  })

  test.each([
    ['法院答复继续', 'continue', null, 'allowed', undefined],
    ['法院没有答复，没有理由', null, null, 'INPUT_INVALID', undefined],
    ['法院没有答复，理由不足五个字', null, '已经排除', 'INPUT_INVALID', undefined],
    ['法院没有答复，写明理由', null, '双方已提交转账凭证', 'allowed', true],
    ['没有报告的旧案，没有理由', 'none', null, 'INPUT_INVALID', undefined],
  ] as const)('中止调解，%s', (_, answer, note, code, unanswered) => {
    const open = [span('2026-09-14', null, 'suspension')]
    const decided = resume('2026-09-18', '2026-09-20', open, {}, { answer, note })
    expect(codeOf(decided)).toBe(code)
    expect(decided.ok ? decided.value.event.data.unanswered : undefined).toBe(unanswered)
    // An appraisal needs no answer of the court.
    const appraisal = resume('2026-09-18', '2026-09-20', [span('2026-09-14', null)], {}, { answer })
    expect(codeOf(appraisal)).toBe('allowed')
  })

  test('没有暂停的，无需恢复', () => {
    expect(codeOf(resume('2026-09-20', '2026-09-20', []))).toBe('NOT_PAUSED')
    expect(codeOf(resume('2026-09-20', '2026-09-20', [span('2026-09-12', '2026-09-15')]))).toBe(
      'NOT_PAUSED',
    )
  })
})
