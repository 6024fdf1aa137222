import { presentLogged } from '@/lib/queries/log/log-row'
import { presentTimeline } from '@/lib/queries/case/timeline-view'
import { EVENT_EXAMPLES } from '../../support/event-examples'

// 调解进度和日志写明的依据，是办理当时有效的条文。

const taken = (at: string) => ({
  id: at,
  seq: 1,
  event: { kind: 'case.taken' as const, data: EVENT_EXAMPLES['case.taken'] },
  at: new Date(at),
  actorName: '谢岚',
  actorRole: 'mediator' as const,
  basis: 'online_mediation_13' as const,
})
const logged = (at: string) => ({
  ...taken(at),
  kind: 'case.taken' as const,
  chain: 'case:1',
  seq: 1,
  caseId: null,
  courtId: null,
  institutionId: null,
})
const NAMES = { numbers: new Map(), casesHere: new Set<string>(), tenants: new Map() }

test.each([
  ['2022-01-01T02:00:00Z', '在线调解规则第13条'],
  ['2021-12-31T02:00:00Z', '特邀调解规定第15条'],
  ['2019-10-21T02:00:00Z', '特邀调解规定第15条'],
  // 北京时间已是 2022 年 1 月 1 日
  ['2021-12-31T16:30:00Z', '在线调解规则第13条'],
])('%s 接收：%s', (at, article) => {
  expect(presentTimeline([taken(at)])[0]?.basis?.article).toBe(article)
  expect(presentLogged('operations', logged(at), NAMES).basis).toBe(article)
})

test('当时没有规定的，不写依据', () => {
  const accepted = { ...taken('2020-04-28T02:00:00Z'), basis: 'online_mediation_12' as const }
  expect(presentTimeline([accepted])[0]?.basis).toBeNull()
  const row = { ...logged('2020-04-28T02:00:00Z'), basis: 'online_mediation_12' as const }
  expect(presentLogged('operations', row, NAMES).basis).toBeNull()
})
