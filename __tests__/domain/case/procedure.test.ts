import fc from 'fast-check'
import {
  computeProcedure,
  findStepNow,
  PROCEDURE_STEPS,
  type ProcedureFacts,
  type ProcedureStepCode,
} from '@/lib/domain/case/procedure'
import { findMissingPreparations } from '@/lib/domain/case/preparation'
import { RIGHTS_ELEMENTS } from '@/lib/domain/case/preparations'
import { day } from '../time/day'
import { anyFacts, base } from './any-procedure'
import { answerOf, checkOf, consentOf, noticeOf, preparedCase } from './prepared-case'

// 调解程序: 在线调解规则 第15、17、18、19、22、25条; 特邀规定 第14、18条. The period ends on 2026-10-09.

const TODAY = { today: day('2026-09-20') }
const NOTHING = { consents: [], identityChecks: [], rightsNotices: [], addressAnswers: [] }
const states = (change: Partial<ProcedureFacts> = {}, context = TODAY) =>
  computeProcedure(base(change), context)
    .map(({ state }) => ({ done: '✓', now: '→', open: '·', blocked: '×' })[state])
    .join('')
const stepOf = (code: ProcedureStepCode, change: Partial<ProcedureFacts> = {}, context = TODAY) =>
  computeProcedure(base(change), context).find((step) => step.code === code)!

const HELD = { meetings: { held: 1 } }
const CONFIRMED = { ...HELD, minutes: { opened: 1, confirmed: 1 } }

// 联系 意愿 身份 告知 地址 | 会 笔录 事实 协议 | 结案
test.each<[string, Partial<ProcedureFacts>, string]>([
  ['刚接收', { ...NOTHING, untriedParties: ['许静', '恒信物业'] }, '→····××·×·'],
  ['联系过一方', { ...NOTHING, untriedParties: ['恒信物业'] }, '→····××·×·'],
  ['都联系过', NOTHING, '✓→···××·×·'],
  ['一方同意', { ...NOTHING, consents: [consentOf('p1')] }, '✓→···××·×·'],
  ['都同意', { ...NOTHING, consents: preparedCase().consents }, '✓✓→··××·×·'],
  ['身份没有核验，其余都办了', { identityChecks: [] }, '✓✓→✓✓××·×·'],
  ['没有告知', { rightsNotices: [] }, '✓✓✓→✓××·×·'],
  [
    '只告知五项',
    {
      rightsNotices: [
        noticeOf('party', 'p1', 'p1', RIGHTS_ELEMENTS),
        noticeOf('party', 'p2', 'p2'),
      ],
    },
    '✓✓✓→✓××·×·',
  ],
  ['没有确认地址', { addressAnswers: [] }, '✓✓✓✓→××·×·'],
  [
    '立案后没有确认地址：可以办，不作要求',
    { addressAnswers: [], source: 'entrusted_ordinary' },
    '✓✓✓✓·→×···',
  ],
  ['会前各项都办了', {}, '✓✓✓✓✓→×···'],
  ['会前各项都办了，没有联系过的先联系', { untriedParties: ['许静'] }, '→✓✓✓✓·×···'],
  ['开过会', HELD, '✓✓✓✓✓✓→···'],
  ['笔录没有确认', { ...HELD, minutes: { opened: 1, confirmed: 0 } }, '✓✓✓✓✓✓→···'],
  ['笔录已确认', CONFIRMED, '✓✓✓✓✓✓✓··→'],
  [
    '无争议事实各方已确认',
    { ...CONFIRMED, undisputedFacts: { listed: 2, confirmed: 2 } },
    '✓✓✓✓✓✓✓✓·→',
  ],
  ['协议签了一方', { ...CONFIRMED, agreement: { signed: 1, of: 2 } }, '✓✓✓✓✓✓✓··→'],
  ['协议各方已签', { ...CONFIRMED, agreement: { signed: 2, of: 2 } }, '✓✓✓✓✓✓✓·✓→'],
  [
    '开过会以后一方撤回同意：已办的仍是已办，不能再往下',
    { ...HELD, consents: [...preparedCase().consents, consentOf('p1', 'mediation', 'withdrawn')] },
    '✓→✓✓✓✓×·×·',
  ],
  [
    '正在中止',
    { pauses: [{ reason: 'suspension', from: day('2026-09-18'), to: null }], identityChecks: [] },
    '✓✓·✓✓××·×·',
  ],
  [
    '中止以前开过会：笔录仍可以补记',
    { ...HELD, pauses: [{ reason: 'suspension', from: day('2026-09-18'), to: null }] },
    '✓✓✓✓✓✓··×·',
  ],
  [
    '鉴定期间：期限不计，仍可以调解，没有待办',
    { pauses: [{ reason: 'appraisal', from: day('2026-09-18'), to: null }] },
    '✓✓✓✓✓·×···',
  ],
  ['没有当事人', { parties: [], ...NOTHING }, '→····××·×·'],
])('%s', (_title, change, expected) => {
  expect(states(change)).toBe(expected)
})

test.each([
  ['末日', '2026-10-09', '✓✓→✓✓××·×·'],
  ['届满以后只待结案，事实仍可登记', '2026-10-10', '✓✓·✓✓××·×→'],
])('%s', (_title, today, expected) => {
  expect(states({ identityChecks: [] }, { today: day(today) })).toBe(expected)
})

test('每一步数到几方，缺谁', () => {
  const counted = (code: ProcedureStepCode, change: Partial<ProcedureFacts>) => {
    const { count, missing } = stepOf(code, change)
    return [count, missing]
  }
  expect(counted('contact', { untriedParties: ['恒信物业'] })).toEqual([
    { done: 1, of: 2 },
    ['恒信物业'],
  ])
  expect(counted('consent', { consents: [consentOf('p2')] })).toEqual([
    { done: 1, of: 2 },
    ['许静'],
  ])
  expect(counted('identity', { identityChecks: [checkOf('agent', 'a1', 'p1')] })).toEqual([
    { done: 1, of: 2 },
    ['恒信物业'],
  ])
  expect(
    counted('address', { addressAnswers: [answerOf('p1')], source: 'entrusted_summary' }),
  ).toEqual([{ done: 1, of: 2 }, ['恒信物业']])
  expect(counted('agreement', { agreement: { signed: 1, of: 3 } })).toEqual([
    { done: 1, of: 3 },
    [],
  ])
  expect(counted('meeting', {})).toEqual([null, []])
})

test.each<[string, ProcedureStepCode, Partial<ProcedureFacts>, string, object]>([
  [
    '缺告知：条文是特邀规定第14条',
    'meeting',
    { rightsNotices: [] },
    '2026-09-20',
    { because: 'preparations', basis: 'invited_mediation_14' },
  ],
  [
    '缺身份：在线调解规则第17条',
    'minutes',
    { identityChecks: [] },
    '2026-09-20',
    { because: 'preparations', basis: 'online_mediation_17' },
  ],
  [
    '没有开会',
    'minutes',
    {},
    '2026-09-20',
    { because: 'no_meeting', basis: 'online_mediation_22' },
  ],
  [
    '没有核验身份，协议不能定稿',
    'agreement',
    { ...HELD, identityChecks: [] },
    '2026-09-20',
    { because: 'preparations', basis: 'online_mediation_17' },
  ],
  [
    '中止',
    'meeting',
    { pauses: [{ reason: 'suspension', from: day('2026-09-18'), to: null }] },
    '2026-09-20',
    { because: 'suspended', basis: 'invited_mediation_18' },
  ],
  ['届满', 'meeting', {}, '2026-10-10', { because: 'lapsed', basis: 'online_mediation_25' }],
])('为什么还不能办，%s', (_title, code, change, today, expected) => {
  expect(stepOf(code, change, { today: day(today) }).blocked).toEqual(expected)
})

test('任何情形下：步骤齐全有序；至多一项待办，待办的没有理由不办；不在调解中没有待办', () => {
  fc.assert(
    fc.property(anyFacts, ({ today, ...change }) => {
      const facts = base(change as Partial<ProcedureFacts>)
      const steps = computeProcedure(facts, { today })
      expect(steps.map(({ code }) => code)).toEqual(PROCEDURE_STEPS)
      expect(steps.filter(({ state }) => state === 'now').length).toBeLessThanOrEqual(1)
      for (const { state, blocked, count } of steps) {
        expect(blocked !== null).toBe(state === 'blocked')
        if (count) expect(count.done).toBeLessThanOrEqual(count.of)
      }
      if (facts.status !== 'in_mediation') {
        expect(findStepNow(steps)).toBeNull()
        expect(steps.some(({ state }) => state === 'open')).toBe(false)
      }
    }),
  )
})

test('任何情形下：会前缺一项，没有办的会、协议都不能办，没有会的笔录也不能；届满或者中止也不能', () => {
  fc.assert(
    fc.property(anyFacts, ({ today, ...change }) => {
      const facts = base({ ...(change as Partial<ProcedureFacts>), status: 'in_mediation' })
      const steps = computeProcedure(facts, { today })
      const stateOf = (code: ProcedureStepCode) => steps.find((step) => step.code === code)!.state
      const isStill = today > day('2026-10-09') || facts.pauses.some(({ to }) => to === null)
      const isUnprepared = findMissingPreparations(facts).length > 0
      for (const code of ['meeting', 'agreement'] as const)
        if (isStill || isUnprepared) expect(['done', 'blocked']).toContain(stateOf(code))
      const held = facts.meetings?.held ?? 0
      if (isUnprepared || (isStill && held === 0))
        expect(['done', 'blocked']).toContain(stateOf('minutes'))
    }),
  )
})

test('任何情形下：待办以前的必办事项都已办或者现在不能办，结案总是可以', () => {
  fc.assert(
    fc.property(anyFacts, ({ today, ...change }) => {
      const facts = base({ ...(change as Partial<ProcedureFacts>), status: 'in_mediation' })
      const steps = computeProcedure(facts, { today })
      expect(['now', 'open']).toContain(steps.at(-1)!.state)
      const now = findStepNow(steps)
      if (!now || today > day('2026-10-09')) return
      const optional: readonly ProcedureStepCode[] = [
        'undisputed_facts',
        'agreement',
        ...(facts.source.startsWith('entrusted') ? (['address'] as const) : []),
      ]
      for (const { code, state } of steps.slice(0, steps.indexOf(now)))
        if (!optional.includes(code)) expect(['done', 'blocked']).toContain(state)
    }),
  )
})
