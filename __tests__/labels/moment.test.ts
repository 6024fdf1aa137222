import { dayOrStamp } from '@/lib/labels/zh-CN/moment'

test.each([
  ['法院只给日期的，不写没有的钟点', '2026-11-25T16:00:00Z', '2026-11-26'],
  ['给了钟点的写钟点', '2026-11-26T06:02:00Z', '2026-11-26 14:02'],
  ['十点不是零点', '2026-11-26T02:00:00Z', '2026-11-26 10:00'],
])('%s', (_what, instant, words) => {
  expect(dayOrStamp(new Date(instant))).toBe(words)
})
