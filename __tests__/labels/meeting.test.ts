import type { DomainEvent } from '@/lib/domain/audit/events'
import { MEETING_FORMS } from '@/lib/domain/meeting/meeting'
import { eventSentence } from '@/lib/labels/zh-CN/event'
import { PLAN } from '@/lib/labels/zh-CN/mediator-acts/meeting-plan'
import { missingConsentsInWords } from '@/lib/labels/zh-CN/meeting-refusal'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { EVENT_EXAMPLES } from '../support/event-examples'

const sentenceOf = (kind: keyof typeof EVENT_EXAMPLES) =>
  eventSentence({ kind, data: EVENT_EXAMPLES[kind] } as DomainEvent)
const NOW = new Date('2026-11-24T02:00:00Z')

test.each([
  [
    'meeting.scheduled',
    '第1次调解会：2026-06-16 15:00 至 16:00，现场，第一调解室（天河路1号3楼）。',
  ],
  [
    'meeting.moved',
    '第1次调解会改为 2026-06-16 15:00 至 16:00，现场，第一调解室（天河路1号3楼）。',
  ],
  ['meeting.cancelled', '取消原定 2026-06-16 15:00 的第1次调解会。'],
  [
    'meeting.held',
    '第1次调解会于 2026-06-16 15:00 至 16:20 召开（现场）。到场：许静；迟到：恒信物业。',
  ],
  ['party.unavailable-marked', '当事人许静表示 2026-06-15 至 2026-06-17 不能到会。'],
  ['room.created', '添加调解室“第一调解室”（天河路1号3楼）。'],
  ['room.closed', '调解室“第一调解室”使用至 2026-12-31，其后停用。'],
] as const)('%s：%s', (kind, sentence) => {
  expect(sentenceOf(kind)).toBe(sentence)
})

test('缺的同意写明谁、哪几项；单位名称中的冒号不妨碍', () => {
  expect(missingConsentsInWords('许静:mediation,online;甲:乙公司:asynchronous')).toBe(
    '许静（调解、在线调解）、甲:乙公司（错时调解）',
  )
})

test.each(MEETING_FORMS)('%s 缺同意的，写明方式、依据和怎么办', (form) => {
  const sentence = refusalSentence(
    { code: 'MEETING_CONSENTS_MISSING', facts: { form, missing: '许静:mediation' } },
    NOW,
  )
  expect(sentence).toMatch(
    /^以“.+”方式召开调解会，须各方当事人同意（.+第\d+条.*）。还缺：许静（调解）。请/,
  )
})

test('暂停的依据随事由：鉴定评估是在线调解规则第26条，中止是特邀调解规定第18条', () => {
  const why = (reason: string) =>
    refusalSentence({ code: 'MEETING_WHILE_PAUSED', facts: { from: '2026-11-20', reason } }, NOW)
  expect(why('appraisal')).toContain('（在线调解规则第26条）')
  expect(why('suspension')).toContain('（特邀调解规定第18条）')
})

test.each([
  [30, '30 分钟'],
  [60, '1 小时'],
  [90, '1.5 小时'],
  [45, '45 分钟'],
  [75, '75 分钟'],
  [240, '4 小时'],
  [1440, '1 天（错时）'],
  [10_080, '7 天（错时）'],
])('时长 %i 分钟：%s', (minutes, words) => {
  expect(PLAN.length(minutes)).toBe(words)
})
