import { areItemsLocked, lockItems, openNow } from '@/components/device-queue/page-lock'
import { makeCopy, openCopy } from '@/components/device-queue/sealed-copy'
import { readAnswer } from '@/components/device-queue/send-item'

// 服务器的答复怎样对待本机的一项；何时锁定；紧急副本。

test.each([
  [200, { sha256: 'ab' }, { kind: 'stored', sha256: 'ab' }],
  [200, {}, { kind: 'later' }],
  [200, null, { kind: 'later' }],
  [401, { code: 'SIGNED_OUT', message: '登录已失效。' }, { kind: 'signed_out' }],
  [403, { code: 'OTHER_PERSON', message: '是另一个账号。' }, { kind: 'signed_out' }],
  [403, { code: 'FIRST_PASSWORD', message: '初始密码。' }, { kind: 'signed_out' }],
  [403, { code: 'FORBIDDEN', message: '没有权限。' }, { kind: 'refused', sentence: '没有权限。' }],
  [
    404,
    { code: 'NOT_FOUND', message: '没有这个案件。' },
    { kind: 'refused', sentence: '没有这个案件。' },
  ],
  [
    422,
    { code: 'INPUT_INVALID', message: '请更正。', errors: { a: '请填写时间。', b: 1 } },
    { kind: 'refused', sentence: '请更正。请填写时间。' },
  ],
  [429, { code: 'X', message: '太多。' }, { kind: 'later' }],
  [500, { code: 'UNEXPECTED', message: '出错。' }, { kind: 'later' }],
  [503, '维护中', { kind: 'later' }],
  [404, { error: 'of a proxy' }, { kind: 'later' }],
])('%s %j', (status, json, answer) => {
  expect(readAnswer(status, json)).toEqual(answer)
})

const DAY = 24 * 60 * 60 * 1000

describe('锁定', () => {
  beforeEach(() => window.localStorage.clear())

  test('打开超过二十四小时以后锁定', () => {
    const opening = openNow()
    expect(areItemsLocked(opening, opening.at + DAY)).toBe(false)
    expect(areItemsLocked(opening, opening.at + DAY + 1)).toBe(true)
  })

  test('退出登录以后锁定，每一次都是；退出以后再打开的不锁定', () => {
    const first = openNow()
    lockItems()
    expect(areItemsLocked(first, first.at)).toBe(true)
    const second = openNow()
    expect(areItemsLocked(second, second.at)).toBe(false)
    lockItems()
    expect(areItemsLocked(second, second.at)).toBe(true)
  })

  test('退出时手机的时间快了一年，改回以后再登录打开的不锁定', () => {
    jest.useFakeTimers({ now: new Date('2027-11-27T10:00:00+08:00') })
    lockItems()
    jest.setSystemTime(new Date('2026-11-27T10:01:00+08:00'))
    const opening = openNow()
    expect(areItemsLocked(opening, Date.now())).toBe(false)
    jest.useRealTimers()
  })
})

test('紧急副本：同一口令打得开，口令不对、缺一段都打不开；文字里看不到内容', async () => {
  const items = [
    { words: { title: '联系许静', lines: [['内容', '周五再谈']] as const }, madeAt: '2026-11-24' },
  ]
  const copy = await makeCopy(items, '雨天带伞出门去')
  expect(copy).toMatch(/^HEYI1\.[A-Za-z0-9+/=]+$/)
  expect(await openCopy(` ${copy.slice(0, 40)}\n${copy.slice(40)} `, '雨天带伞出门去')).toEqual(
    items,
  )
  expect(await openCopy(copy, '雨天带伞出门')).toBeNull()
  expect(await openCopy(copy.slice(0, -8), '雨天带伞出门去')).toBeNull()
  expect(await openCopy('随便什么', '雨天带伞出门去')).toBeNull()
})
