import type { ChaseNode } from '@/lib/domain/chase/chase'
import type { CaseStatus } from '@/lib/domain/case/status'
import { findChaseTargets, type ChaseFacts } from '@/lib/domain/chase/chase-targets'
import { decideChase } from '@/lib/domain/chase/decide-chase'
import { OFFICIAL_CALENDAR } from '../deadline/official-calendar'
import { day } from '../time/day'

// 法院催办: 依据和环节由期限决定。在线调解规则 第12、15、24条, 特邀规定 第27条.

const TODAY = day('2026-11-24')
const context = { today: TODAY, calendar: OFFICIAL_CALENDAR }

const FACTS: ChaseFacts & { courtDays: number } = {
  status: 'in_mediation',
  source: 'delegated_pre_filing',
  institutionId: 'institution',
  mediatorId: 'mediator',
  mediatorName: '周启',
  receivedAt: new Date('2026-11-16T09:00:00+08:00'),
  acceptedAt: new Date('2026-11-18T10:00:00+08:00'),
  acceptanceDueOn: day('2026-11-19'),
  mediationDueOn: day('2026-12-18'),
  isMediationDueProvisional: false,
  pauses: [],
  referredOn: day('2026-11-16'),
  courtNoticeDays: null,
  takenOn: day('2026-11-20'),
  untriedParties: [],
  outcome: null,
  closedAt: null,
  courtStage: null,
  courtStageAt: null,
  isFromRecords: false,
  performance: null,
  performanceDueOn: null,
  courtDays: 3,
}
const target = (change: Partial<ChaseFacts>) => {
  const found = findChaseTargets({ ...FACTS, ...change }, TODAY, OFFICIAL_CALENDAR)
  if (!found.ok) return found.refusal.code
  return found.value
    .map(({ node, dueOn, basis, isOverdue, mediator }) =>
      [node, dueOn, basis, isOverdue ? 'late' : 'runs', mediator?.name ?? null].join(' '),
    )
    .join('; ')
}
const PERIOD = 'online_mediation_24_invited_27'

test.each<readonly [string, Partial<ChaseFacts>, string]>([
  [
    '待确认、已逾期：第12条，只对机构',
    { status: 'pending_acceptance', acceptedAt: null },
    'acceptance 2026-11-19 online_mediation_12 late ',
  ],
  [
    '待确认、最后一天：还没有逾期',
    { status: 'pending_acceptance', acceptedAt: null, acceptanceDueOn: TODAY },
    'acceptance 2026-11-24 online_mediation_12 runs ',
  ],
  [
    '待分配：调解期限，只对机构',
    { status: 'pending_assignment' },
    `assignment 2026-12-18 ${PERIOD} runs `,
  ],
  [
    '待接收：调解期限，也对调解员',
    { status: 'pending_mediator' },
    `taking 2026-12-18 ${PERIOD} runs 周启`,
  ],
  [
    '披露待决定：同一环节',
    { status: 'disclosure_review' },
    `taking 2026-12-18 ${PERIOD} runs 周启`,
  ],
  ['调解中、各方都联系过：调解期限', {}, `mediation 2026-12-18 ${PERIOD} runs 周启`],
  [
    '调解中、还有一方没有联系：第15条',
    { untriedParties: ['邓立'] },
    'contact 2026-11-25 online_mediation_15 runs 周启',
  ],
  [
    '法院有地方规定的，按地方规定，没有条文',
    { untriedParties: ['邓立'], courtNoticeDays: 2 },
    'contact 2026-11-18  late 周启',
  ],
  [
    '调解期限已过的，催办结，不再催联系',
    { untriedParties: ['邓立'], mediationDueOn: day('2026-11-23') },
    `mediation 2026-11-23 ${PERIOD} late 周启`,
  ],
  [
    '委托调解没有第15条的期限',
    { source: 'entrusted_ordinary', untriedParties: ['邓立'] },
    `mediation 2026-12-18 ${PERIOD} runs 周启`,
  ],
  [
    '当事人申请的，联系由机构自行办理',
    { source: 'party_application', untriedParties: ['邓立'] },
    'mediation 2026-12-18 online_mediation_24_length runs 周启',
  ],
  [
    '期限暂停的不催',
    { pauses: [{ from: day('2026-11-23'), to: null, reason: 'appraisal' }] },
    'CHASE_PAUSED',
  ],
  [
    '暂停已经结束的可以催',
    { pauses: [{ from: day('2026-11-20'), to: day('2026-11-23'), reason: 'appraisal' }] },
    `mediation 2026-12-18 ${PERIOD} runs 周启`,
  ],
])('%s', (_title, change, expected) => {
  expect(target(change)).toBe(expected)
})

/** Closed on Monday 16 November by an agreement before filing, archived, and nothing owed. */
const CLOSED: Partial<ChaseFacts> = {
  status: 'archived',
  outcome: 'agreement',
  closedAt: new Date('2026-11-16T10:00:00+08:00'),
  courtStage: 'recorded',
  courtStageAt: new Date('2026-11-18T10:00:00+08:00'),
}
const at = (stage: ChaseFacts['courtStage'], on = '2026-11-18') => ({
  courtStage: stage,
  courtStageAt: new Date(`${on}T10:00:00+08:00`),
})

test.each<readonly [string, Partial<ChaseFacts>, string]>([
  ['办完的，没有可催的', {}, 'CHASE_NOTHING_OWED'],
  [
    '调解不成、还没有移送：特邀规定第21条，三个工作日，也对调解员',
    { ...at('transfer_due'), outcome: 'deadlock' },
    'transfer 2026-11-23 invited_mediation_21 late 周启',
  ],
  [
    '移送后退回补正的：自退回次日起算',
    { ...at('transfer_returned', '2026-11-20'), outcome: 'deadlock' },
    'transfer 2026-11-25 invited_mediation_21 runs 周启',
  ],
  [
    '立案后和解撤诉的：第20条',
    { ...at('transfer_due'), outcome: 'settled_withdrawn', source: 'entrusted_summary' },
    'transfer 2026-11-23 invited_mediation_20 late 周启',
  ],
  [
    '委派达成协议、待备案：第19条',
    at('record_due'),
    'record 2026-11-23 invited_mediation_19 late 周启',
  ],
  [
    '委托达成协议、备案退回：第20条',
    { ...at('record_returned'), source: 'entrusted_ordinary' },
    'record 2026-11-23 invited_mediation_20 late 周启',
  ],
  ...(
    [
      'transferred',
      'filing_due',
      'trial_due',
      'record_submitted',
      'paper_due',
      'paper_issued',
    ] as const
  ).map((stage) => [`${stage} 由法院办理，不催机构`, at(stage), 'CHASE_NOTHING_OWED'] as const),
  [
    '没有归档：五个工作日，只对机构',
    { status: 'closed' },
    'archive 2026-11-23 people_mediation_27 late ',
  ],
  ['补录的案件，卷宗不在这里', { status: 'closed', isFromRecords: true }, 'CHASE_NOTHING_OWED'],
  [
    '履行期满、没有回访记录：三个工作日，也对调解员',
    { performanceDueOn: day('2026-11-23') },
    'performance 2026-11-26 people_mediation_31 runs 周启',
  ],
  ['履行期还没有满', { performanceDueOn: day('2026-11-25') }, 'CHASE_NOTHING_OWED'],
  [
    '已经记录履行情况',
    { performanceDueOn: day('2026-11-19'), performance: 'voluntary' },
    'CHASE_NOTHING_OWED',
  ],
  [
    '几样都没有办的：末日早的在前',
    {
      ...at('record_returned', '2026-11-20'),
      status: 'closed',
      performanceDueOn: day('2026-11-17'),
    },
    'performance 2026-11-20 people_mediation_31 late 周启; archive 2026-11-23 people_mediation_27 late ; record 2026-11-25 invited_mediation_19 runs 周启',
  ],
  ['机构不再有这个案件', { ...at('record_due'), institutionId: null }, 'CHASE_NOTHING_OWED'],
])('结案以后：%s', (_title, change, expected) => {
  expect(target({ ...CLOSED, ...change })).toBe(expected)
})

test('结案以后几样都没有办：不说哪一样的，催还没有催过的；说了的，只催那一样；已不在那里的，说明', () => {
  const facts = { ...FACTS, ...CLOSED, ...at('record_due'), status: 'closed' } as const
  const nodeOf = (
    opened: readonly Parameters<typeof open>[0][],
    node?: Parameters<typeof decideChase>[3],
  ) => {
    const decided = decideChase(
      facts,
      opened.map((each) => open(each)),
      context,
      node,
    )
    return decided.ok ? decided.value.target.node : decided.refusal.code
  }
  expect(nodeOf([])).toBe('record')
  expect(nodeOf(['record'])).toBe('archive')
  expect(nodeOf(['record', 'archive'])).toBe('CHASED_ALREADY')
  expect(nodeOf([], 'archive')).toBe('archive')
  expect(nodeOf(['archive'], 'archive')).toBe('CHASED_ALREADY')
  expect(nodeOf([], 'performance')).toBe('CHASE_NODE_LEFT')
  expect(nodeOf([], 'mediation')).toBe('CHASE_NODE_LEFT')
})

test.each<CaseStatus>(['returned', 'returned_settled'])('%s 没有可催的期限', (status) => {
  expect(target({ status })).toBe('CHASE_NOTHING_RUNS')
})

const open = (node: ChaseNode, escalated = false) => ({
  id: 'earlier',
  node,
  by: '齐正',
  at: new Date('2026-11-23T10:00:00+08:00'),
  escalated: escalated ? ({ why: 'unanswered', at: new Date() } as const) : null,
})

test('同一环节只有一件未办结的；别的环节的不妨碍；升级以后可以再催，前一件随之结束', () => {
  expect(decideChase(FACTS, [open('mediation')], context)).toMatchObject({
    ok: false,
    refusal: { code: 'CHASED_ALREADY', facts: { by: '齐正' } },
  })
  expect(decideChase(FACTS, [open('contact')], context)).toMatchObject({
    ok: true,
    value: { repeats: null },
  })
  expect(decideChase(FACTS, [open('mediation', true)], context)).toMatchObject({
    ok: true,
    value: { repeats: 'earlier' },
  })
})

test('答复期限三个工作日，当日不计，跳过周末；法院另有设定的按设定', () => {
  const due = (courtDays: number) => {
    const decided = decideChase({ ...FACTS, courtDays }, [], context)
    return decided.ok ? decided.value.answerDueOn : null
  }
  expect(due(3)).toBe('2026-11-27')
  expect(due(1)).toBe('2026-11-25')
  expect(due(5)).toBe('2026-12-01')
})
