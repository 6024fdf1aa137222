import { decideMediationPaper } from '@/lib/domain/ruling/decide-mediation-paper'
import { day } from '../time/day'

// 登记调解书：在线调解规则第20条，立案后达成协议的。

const FACTS = {
  source: 'entrusted_summary',
  status: 'closed',
  outcome: 'agreement',
  closedAt: new Date('2026-11-20T02:00:00Z'),
  paper: null,
} as const
const PAPER = { number: '(2026)粤0103民初8号', issuedOn: day('2026-11-21'), by: '甲书记' }

test.each([
  ['立案后达成协议的', {}, '2026-11-21', 'ok'],
  ['已经归档的也可以', { status: 'archived' }, '2026-11-21', 'ok'],
  [
    '立案前的，应当司法确认',
    { source: 'delegated_pre_filing' },
    '2026-11-21',
    'MEDIATION_PAPER_IMPOSSIBLE',
  ],
  ['还在调解的', { status: 'in_mediation' }, '2026-11-21', 'MEDIATION_PAPER_IMPOSSIBLE'],
  ['没有达成协议的', { outcome: 'period_expired' }, '2026-11-21', 'MEDIATION_PAPER_IMPOSSIBLE'],
  ['登记过的', { paper: PAPER }, '2026-11-21', 'MEDIATION_PAPER_THERE'],
  ['结案当天', {}, '2026-11-20', 'ok'],
  ['早于结案', {}, '2026-11-19', 'BEFORE_CLOSING'],
  ['晚于今天', {}, '2026-11-26', 'DATE_IN_FUTURE'],
])('%s', (_name, change, issuedOn, expected) => {
  const decided = decideMediationPaper(
    { ...FACTS, ...change } as never,
    { issuedOn: day(issuedOn) },
    day('2026-11-25'),
  )
  expect(decided.ok ? 'ok' : (decided.refusal.fields?.issuedOn ?? decided.refusal.code)).toBe(
    expected,
  )
})
