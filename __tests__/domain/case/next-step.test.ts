import { computeNextStep, NEXT_STEPS, type NextStepFacts } from '@/lib/domain/case/next-step'
import { nextDueInWords, nextStepInWords } from '@/lib/labels/zh-CN/progress'
import { OFFICIAL_CALENDAR } from '../deadline/official-calendar'
import { day } from '../time/day'
import { ENDED_CASES } from './ended-case-steps'
import { AT_COURT, type NextStepRow as Row } from './next-steps-at-court'

const today = day('2026-11-24')
const calendar = OFFICIAL_CALENDAR

const facts: NextStepFacts = {
  status: 'in_mediation',
  source: 'delegated_pre_filing',
  outcome: null,
  acceptanceDueOn: day('2026-11-26'),
  mediationDueOn: day('2026-12-24'),
  hadMediator: true,
  referredOn: day('2026-11-18'),
  courtNoticeDays: null,
  acceptedAt: null,
  takenOn: day('2026-11-23'),
  untriedParties: [],
  isPaused: false,
  courtEndedOn: null,
}

const TABLE: readonly Row[] = [
  [
    '待受理：机构在三个工作日内决定受理或者不受理',
    { status: 'pending_acceptance' },
    'institution_admin',
    'accept_or_decline',
    '2026-11-26',
  ],
  [
    '待分配：机构分配调解员',
    { status: 'pending_assignment', hadMediator: false },
    'institution_admin',
    'assign',
    '2026-12-24',
  ],
  [
    '双方正在共同选任：由双方选，到期由机构指定',
    { status: 'pending_assignment', hadMediator: false, choiceDueOn: day('2026-11-26') },
    'parties',
    'choose_mediator',
    '2026-11-26',
  ],
  [
    '提前终结之后：机构重新分配，期限不变',
    { status: 'pending_assignment', hadMediator: true },
    'institution_admin',
    'reassign',
    '2026-12-24',
  ],
  [
    '对方不同意调解：写明原因后终结，不再分配',
    { status: 'pending_assignment', hadMediator: false, isDeclined: true },
    'institution_admin',
    'end_declined',
    '2026-12-24',
  ],
  [
    '待接收：调解员披露后接收',
    { status: 'pending_mediator' },
    'mediator',
    'take_with_disclosure',
    '2026-12-24',
  ],
  [
    '披露待决定：机构决定',
    { status: 'disclosure_review' },
    'institution_admin',
    'decide_disclosure',
    '2026-12-24',
  ],
  [
    '委派的还有一方没有联系过：接收之日起三个工作日内通知',
    { untriedParties: ['邓立'] },
    'mediator',
    'ask_parties',
    '2026-11-26',
  ],
  ['各方都联系过：在期限届满前结案', {}, 'mediator', 'mediate', '2026-12-24'],
  [
    '期限暂停时：等待恢复，没有到期日',
    { isPaused: true, untriedParties: ['邓立'] },
    'mediator',
    'await_pause_end',
    null,
  ],
  [
    '法院已答复终结：应当结案，没有到期日，不论暂停、届满还是没有联系',
    {
      courtEndedOn: day('2026-11-20'),
      isPaused: true,
      untriedParties: ['邓立'],
      mediationDueOn: day('2026-11-23'),
    },
    'mediator',
    'close_ended',
    null,
  ],
  [
    '法院已答复终结，案件待分配：先由机构分配',
    { status: 'pending_assignment', courtEndedOn: day('2026-11-20') },
    'institution_admin',
    'reassign',
    '2026-12-24',
  ],
  ['程序走到调解意愿', { stepNow: 'consent' }, 'mediator', 'seek_consents', '2026-12-24'],
  ['程序走到核验身份', { stepNow: 'identity' }, 'mediator', 'check_identity', '2026-12-24'],
  ['程序走到告知', { stepNow: 'rights' }, 'mediator', 'explain_rights', '2026-12-24'],
  ['程序走到送达地址确认', { stepNow: 'address' }, 'mediator', 'confirm_addresses', '2026-12-24'],
  ['程序走到调解会', { stepNow: 'meeting' }, 'mediator', 'mediate', '2026-12-24'],
  ['程序走到笔录', { stepNow: 'minutes' }, 'mediator', 'make_minutes', '2026-12-24'],
  ['程序走到结案', { stepNow: 'closing' }, 'mediator', 'conclude', '2026-12-24'],
  [
    '协议已由各方签署：结案',
    { stepNow: 'closing', isAgreed: true },
    'mediator',
    'close_agreed',
    '2026-12-24',
  ],
  [
    '协议已签署、期限已届满：先看期限',
    { isAgreed: true, mediationDueOn: day('2026-11-23') },
    'mediator',
    'close_expired',
    '2026-11-23',
  ],
  ['到期当天还在期限内', { mediationDueOn: today }, 'mediator', 'mediate', '2026-11-24'],
  [
    '期限届满之后：以期限届满结案',
    { mediationDueOn: day('2026-11-23') },
    'mediator',
    'close_expired',
    '2026-11-23',
  ],
  ...ENDED_CASES,
  ...AT_COURT,
]

test.each(TABLE)('%s', (_title, given, by, what, dueOn) => {
  expect(computeNextStep({ ...facts, ...given }, { today, calendar })).toEqual({ by, what, dueOn })
})

test('周五接收的，三个工作日到下周三', () => {
  const step = computeNextStep(
    { ...facts, untriedParties: ['邓立'], takenOn: day('2026-11-20') },
    { today, calendar },
  )
  expect(step.dueOn).toBe('2026-11-25')
})

test('放假安排未公布的年份：询问的到期日暂按周一至周五计', () => {
  const step = computeNextStep(
    {
      ...facts,
      untriedParties: ['邓立'],
      takenOn: day('2026-12-31'),
      mediationDueOn: day('2027-01-20'),
    },
    { today: day('2026-12-31'), calendar },
  )
  expect(step).toEqual({ by: 'mediator', what: 'ask_parties', dueOn: '2027-01-06' })
})

test('表中出现了每一种下一步，每一种都有完整的句子', () => {
  expect(new Set(TABLE.map(([, , , what]) => what))).toEqual(new Set(NEXT_STEPS))
  for (const what of NEXT_STEPS) expect(nextStepInWords(what)).toMatch(/。$/)
})

test('有自己期限的说最迟哪一天，其余的说调解期限到哪一天', () => {
  expect(nextDueInWords('accept_or_decline', day('2026-11-26'), today)).toBe(
    '最迟 11月26日（含当日）',
  )
  expect(nextDueInWords('assign', day('2026-12-24'), today)).toBe('调解期限至 12月24日（含当日）')
  expect(nextDueInWords('ask_parties', today, today)).toBe('最迟 今天 24:00')
})
