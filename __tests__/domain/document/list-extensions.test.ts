import { listExtensions } from '@/lib/domain/document/list-extensions'
import { localDate } from '../../support/local-date'

// 特邀规定 第27条：延长调解期限，逐次写入文书。

const agreedOn = localDate('2026-11-20')
const extended = (dueBefore: string, dueOn: string) => ({
  days: 10,
  agreedOn,
  dueBefore: localDate(dueBefore),
  dueOn: localDate(dueOn),
  consents: [{ partyId: '1', party: '王伟', how: 'oral', on: agreedOn }],
})
const days = (listed: ReturnType<typeof listExtensions>) =>
  listed.map(({ dueBefore, dueOn }) => [dueBefore, dueOn])

test('同一天延长两次、天数相同的，各写各的末日', () => {
  const events = [extended('2026-11-30', '2026-12-10'), extended('2026-12-10', '2026-12-20')]
  const twice = [
    { days: 10, agreedOn },
    { days: 10, agreedOn },
  ]
  expect(days(listExtensions(twice, events))).toEqual([
    ['2026-11-30', '2026-12-10'],
    ['2026-12-10', '2026-12-20'],
  ])
})

test('补录的没有记录，末日空着，没有同意', () => {
  const [listed] = listExtensions([{ days: 10, agreedOn }], [])
  expect(listed).toEqual({ days: 10, agreedOn, dueBefore: null, dueOn: null, consents: [] })
})
