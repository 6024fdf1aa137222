import { decideFinishAgreement } from '@/lib/domain/agreement/decide-finish'
import { decideSignAgreement } from '@/lib/domain/agreement/decide-sign'
import { findEvidence, findLikelyOutcome } from '@/lib/domain/case/closing-evidence'
import type { CourtEnd } from '@/lib/domain/case/court-end'
import { decideExtend } from '@/lib/domain/case/decide-extend'
import { decidePause, decideResume } from '@/lib/domain/case/decide-pause'
import { decideUrge } from '@/lib/domain/case/decide-urge'
import { computeProcedure, findStepNow } from '@/lib/domain/case/procedure'
import { OUTCOMES } from '@/lib/domain/case/vocabulary'
import type { PauseReason } from '@/lib/domain/deadline/pauses'
import { decideSchedule } from '@/lib/domain/meeting/decide-schedule'
import type { Decided } from '@/lib/domain/refusal'
import { CONTEXT as READING, draft, pay } from '../agreement/sound-draft'
import { planFacts, planOf } from '../meeting/meeting-case'
import { at, day } from '../time/day'
import { clockCase, clockContext } from './clock-case'
import { preparedCase } from './prepared-case'

// 特邀规定 第18条: after the court ended the mediation on 2026-09-16 nothing lets it go on; it is closed
// with 在线调解规则 第25条第八项.

const ENDED: CourtEnd = { courtEndedOn: day('2026-09-16') }
const context = { ...clockContext('2026-09-16'), now: at('2026-09-16 10:00') }
const open = (reason: PauseReason) => ({ pauses: [{ reason, from: day('2026-09-16'), to: null }] })
const codeOf = (decided: Decided<unknown>) => (decided.ok ? 'allowed' : decided.refusal.code)

const agreement = (finished: boolean) => ({
  agreementNo: 1,
  version: 1,
  draft: draft([pay()]),
  savedAt: at('2026-09-10 10:00'),
  savedBy: '谢岚',
  finished: finished ? { on: day('2026-09-11'), at: at('2026-09-11 10:00'), sha256: '' } : null,
  signatures: [],
  voided: null,
})
const sign = (end: CourtEnd, on: string, answer: 'signed' | 'refused' = 'signed') =>
  decideSignAgreement(
    { ...clockCase(end), ...READING, agreement: agreement(true), agents: [] },
    { signerId: 'p1', answer, how: 'on_site', on: day(on), note: '不同意付款日期' },
    context,
  )

const ACTS: readonly (readonly [string, (end: CourtEnd) => Decided<unknown>])[] = [
  [
    '再次暂停',
    (end) =>
      decidePause(
        { ...clockCase(end), meetings: [] },
        { reason: 'suspension', from: day('2026-09-16'), note: '说明', findings: '已核对借条' },
        context,
      ),
  ],
  ...(['suspension', 'appraisal'] as const).map(
    (reason) =>
      [
        `恢复因${reason}的暂停`,
        (end: CourtEnd) =>
          decideResume(
            { ...clockCase({ ...end, ...open(reason) }), report: { answer: 'continue' } },
            { to: day('2026-09-16'), note: '怀疑已经排除' },
            context,
          ),
      ] as const,
  ),
  [
    '延长期限',
    (end) =>
      decideExtend(
        { ...clockCase(end), parties: [{ id: 'p1', name: '许静' }], maxExtensionDays: 30 },
        {
          days: 5,
          consents: [{ partyId: 'p1', how: 'oral', on: day('2026-09-15') }],
          note: null,
        },
        context,
      ),
  ],
  ['安排调解会', (end) => decideSchedule(planFacts(end), planOf(), context)],
  [
    '协议定稿',
    (end) =>
      decideFinishAgreement(
        { ...clockCase(end), ...READING, agreement: agreement(false), missing: [], sha256: '' },
        { version: 1 },
        context,
      ),
  ],
]

test.each(ACTS)('法院答复终结后，不能%s；没有答复终结的可以', (_, act) => {
  expect(codeOf(act(ENDED))).toBe('SUSPICION_ENDS_MEDIATION')
  expect(codeOf(act({ courtEndedOn: null }))).toBe('allowed')
})

test.each([
  ['前一日签署', '2026-09-15', 'signed', undefined],
  ['当日签署', '2026-09-16', 'signed', { on: 'SUSPICION_ENDS_MEDIATION' }],
  ['当日拒绝签署', '2026-09-16', 'refused', undefined],
] as const)('协议的签署，法院答复终结%s的', (_, on, answer, fields) => {
  const decided = sign(ENDED, on, answer)
  expect(decided.ok ? undefined : decided.refusal.fields).toEqual(fields)
  expect(codeOf(sign({ courtEndedOn: null }, on, answer))).toBe('allowed')
})

const evidence = {
  ...clockCase(ENDED),
  referredAt: at('2026-09-01 10:00'),
  parties: [
    { partyId: 'p1', name: '许静', side: 'applicant' as const, contacts: [] },
    { partyId: 'p2', name: '恒信物业', side: 'respondent' as const, contacts: [] },
  ],
  requests: [],
  consents: [],
  agreement: null,
  heldMeetings: 1,
}

test.each(OUTCOMES)('法院答复终结后以“%s”结案：只有“其他”可以', (outcome) => {
  const ground = {
    outcome,
    failureReason: '法院答复终结调解',
    statedBy: ['p1', 'p2'],
    statedOn: day('2026-09-16'),
    statedHow: 'on_site' as const,
  }
  const found = findEvidence(ground, evidence, context)
  expect(found.ok || found.refusal).toEqual(
    outcome === 'other' || {
      code: 'SUSPICION_ENDS_MEDIATION',
      facts: { on: '2026-09-16' },
      fields: { outcome: 'SUSPICION_ENDS_MEDIATION' },
    },
  )
})

test('结案的表单预选“其他”；办案程序只剩结案；暂停中的也可以催办', () => {
  expect(findLikelyOutcome(evidence, context)).toBe('other')
  const paused = { ...clockCase({ ...ENDED, ...open('suspension') }) }
  for (const pauses of [open('suspension').pauses, open('appraisal').pauses, []]) {
    const facts = { ...paused, pauses, ...preparedCase(), untriedParties: [] }
    const steps = computeProcedure(facts, context)
    expect(findStepNow(steps)?.code).toBe('closing')
    expect(steps.find(({ code }) => code === 'meeting')?.blocked?.because).toBe('suspended')
  }
  const urge = (end: CourtEnd) =>
    decideUrge({ ...paused, ...end, mediatorId: 'm1', mediatorName: '谢岚', urging: null }, null, {
      actor: { name: '林敏' },
      now: context.now,
    })
  expect(codeOf(urge(ENDED))).toBe('allowed')
  expect(codeOf(urge({ courtEndedOn: null }))).toBe('NOT_MEDIATORS_TURN')
})
