import { findTrainingGap } from '@/lib/domain/assignment/training'
import { localDate } from '../../support/local-date'

// 特邀规定第7条：入册前和任职期间应当接受培训。首次承办前一次，承办期间十二个月内一次。

const on = (text: string | null) => (text === null ? null : localDate(text))

test.each([
  ['没有培训、没有办过案', null, null, { lastOn: null }],
  ['没有培训、办过案', null, '2026-11-01', { lastOn: null }],
  ['多年前培训、还没有办过案', '2020-05-03', null, null],
  ['多年前培训、办过案', '2020-05-03', '2026-11-01', { lastOn: '2020-05-03' }],
  ['恰在去年同日培训', '2025-11-20', '2026-11-01', null],
  ['去年同日的前一天培训', '2025-11-19', '2026-11-01', { lastOn: '2025-11-19' }],
  ['今天培训', '2026-11-20', '2026-11-01', null],
  ['明天才培训', '2026-11-21', null, { lastOn: null }],
] as const)('%s', (_title, trained, assigned, gap) => {
  const facts = { lastTrainedOn: on(trained), lastAssignedAt: on(assigned) }
  expect(findTrainingGap(facts, localDate('2026-11-20'))).toEqual(gap)
})

test('二月二十九日：去年二月二十八日的已满十二个月，三月一日的没有', () => {
  const gapOf = (day: string) =>
    findTrainingGap(
      { lastTrainedOn: on(day), lastAssignedAt: on('2027-01-01') },
      localDate('2028-02-29'),
    )
  expect(gapOf('2027-02-28')).not.toBeNull()
  expect(gapOf('2027-03-01')).toBeNull()
})
