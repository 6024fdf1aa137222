import { packsOf } from '@/scripts/testing/packs.mjs'

const names = Array.from({ length: 30 }, (_, nth) => `__tests__/data/${100 + nth}.test.ts`)
const CLOCK = "jest.mock('@/lib/platform/clock', () => ({ now: jest.fn() }))"
const TEXTS: Readonly<Record<number, string>> = {
  1: `${CLOCK}\njest.mocked(now).mockReturnValue(READ_AT)`,
  2: 'const url = process.env.HEYI_TEST_OWNER_URL',
  3: "jest.mock('next/headers', () => ({ cookies: jest.fn() }))",
  5: `${CLOCK}\njest.spyOn(log, 'warn')`,
  7: 'beforeEach(() => jest.useFakeTimers())',
  11: "  jest.spyOn(pg.Client.prototype, 'query')",
  13: 'Object.assign(process.env, settings)',
  17: 'delete process.env.HEYI_CLAMD',
  19: "process.env.HEYI_CLAMD = '/run/clamd'",
  21: CLOCK,
  23: "process.env['HEYI_CLAMD'] = ''",
}
const textOf = (file: string) => TEXTS[names.indexOf(file)] ?? 'const spy = jest.fn()'
const ALONE = [3, 5, 7, 11, 13, 17, 19, 23]
const CLOCKED = [1, 21]

test('什么都不替换的文件按给定的个数一组，按名称相邻；同样替换时钟的一起，替换别的单独一组', () => {
  const packs = packsOf(names, textOf, 12)
  const file = (nth: number) => names[nth]
  const rest = names.filter((_, nth) => ![...ALONE, ...CLOCKED].includes(nth))
  expect(packs).toEqual([
    rest.slice(0, 12),
    rest.slice(12),
    CLOCKED.map(file),
    ...ALONE.map((nth) => [file(nth)]),
  ])
})

test('每个文件恰好在一组里，与给出的次序无关；没有文件就没有组', () => {
  const packs = packsOf([...names].reverse(), textOf, 12)
  expect(packs.flat().sort()).toEqual(names)
  expect(packs).toEqual(packsOf(names, textOf, 12))
  expect(packsOf([], textOf, 12)).toEqual([])
})
