import type { MessageMark } from '@/lib/domain/thread/message'
import { findQuotable } from '@/lib/domain/thread/quotable'
import { at } from '../time/day'

// 进笔录的，只能是此刻各方都看得到的话（特邀规定 第22条）.

const SENT = at('2026-09-20 15:00')
const message = (
  change: Partial<MessageMark & { offerUntil: Date | null }> = {},
): MessageMark & { sentAt: Date; offerUntil: Date | null } => ({
  id: 'm1',
  accountId: 'a1',
  authorKind: 'party',
  audience: { kind: 'case' },
  topicId: 't1',
  digest: 'x',
  sentAt: SENT,
  visibleAt: new Date(SENT.getTime() + 10_000),
  isTakenBack: false,
  isHeld: false,
  rephrasesId: null,
  offerUntil: null,
  ...change,
})

test.each([
  ['说给全体的', message(), true],
  ['方案', message({ offerUntil: at('2026-09-22 12:00') }), true],
  [
    '单独对调解员说的',
    message({ audience: { kind: 'caucus', partyId: 'p1' }, topicId: null }),
    false,
  ],
  ['单独说的，写成这个议题的', message({ audience: { kind: 'caucus', partyId: 'p1' } }), false],
  ['别的议题的', message({ topicId: 't2' }), false],
  ['收回的', message({ isTakenBack: true }), false],
  ['暂不显示的', message({ isHeld: true }), false],
  ['十秒还没有过', message({ visibleAt: at('2026-09-20 16:00') }), false],
])('%s', (_name, each, isQuotable) => {
  const found = findQuotable([each], 't1', at('2026-09-20 15:30'))
  expect(found.map(({ id }) => id)).toEqual(isQuotable ? ['m1'] : [])
  expect(found.map(({ isOffer }) => isOffer)).toEqual(isQuotable ? [each.offerUntil !== null] : [])
})
