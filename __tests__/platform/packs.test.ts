import { packsOf } from '@/scripts/testing/packs.mjs'

const names = Array.from({ length: 30 }, (_, nth) => `__tests__/data/${100 + nth}.test.ts`)
const NTH_REPLACES: Readonly<Record<number, string>> = {
  3: "jest.mock('@/lib/platform/clock', () => ({ now: jest.fn() }))",
  7: 'beforeEach(() => jest.useFakeTimers())',
  11: "  jest.spyOn(pg.Client.prototype, 'query')",
  19: "process.env.HEYI_CLAMD = '/run/clamd'",
}
const textOf = (file: string) => NTH_REPLACES[names.indexOf(file)] ?? 'const told = jest.fn()'

test('什么都不替换的测试文件十二个一组，按名称相邻；替换模块、函数、时钟或设置的单独一组', () => {
  const packs = packsOf(names, textOf)
  expect(packs.map((pack) => pack.length)).toEqual([12, 12, 2, 1, 1, 1, 1])
  expect(packs.slice(3).flat()).toEqual([3, 7, 11, 19].map((nth) => names[nth]))
  expect(packs[0]).toEqual(names.slice(0, 15).filter((_, nth) => ![3, 7, 11].includes(nth)))
})

test('每个文件恰好在一组里，与给出的次序无关；没有文件就没有组', () => {
  const packs = packsOf([...names].reverse(), textOf)
  expect(packs.flat().sort()).toEqual(names)
  expect(packs).toEqual(packsOf(names, textOf))
  expect(packsOf([], textOf)).toEqual([])
})
