import { isCardRead, markCardRead } from '@/lib/platform/card-reading'

// 号码从照片读出的记号：只对这个人、这个案件、这个号码，半小时内有效；里面没有号码。

Object.assign(process.env, {
  HEYI_PERSONAL_KEY: '11'.repeat(32),
  HEYI_PERSONAL_HASH_KEY: '22'.repeat(32),
})
const AT = new Date('2026-11-28T02:00:00Z')
const READ = { accountId: 'a1', caseId: 'c1', number: '11010519491231002X' }
const mark = markCardRead(READ, AT)
const later = (minutes: number) => new Date(AT.getTime() + minutes * 60_000)

test('半小时内认得，过了不认', () => {
  expect(isCardRead(mark, READ, later(0))).toBe(true)
  expect(isCardRead(mark, READ, later(30))).toBe(true)
  expect(isCardRead(mark, READ, new Date(later(30).getTime() + 1))).toBe(false)
})

test.each([
  ['别人', { accountId: 'a2' }],
  ['别的案件', { caseId: 'c2' }],
  ['别的号码', { number: '819999199003070014' }],
])('不认：%s', (_name, change) => {
  expect(isCardRead(mark, { ...READ, ...change }, AT)).toBe(false)
})

test.each([
  ['空的', ''],
  ['乱写的', 'x'.repeat(78)],
  ['改了时间的', mark.replace(/^\d{13}/, String(later(60).getTime()))],
  ['改了一位的', mark.slice(0, -1) + (mark.endsWith('0') ? '1' : '0')],
])('不认%s', (_name, changed) => {
  expect(isCardRead(changed, READ, AT)).toBe(false)
})

test('记号里没有号码', () => {
  expect(mark).not.toContain(READ.number)
})
