import { presentPerformance, sumPerformance } from '@/lib/domain/performance/performance-rate'

// 自动履行率：自动履行的除以履行期已届满且已回访的，写法与手册的比率相同；没有可计的没有比率。

test.each([
  [{ followed: 10, voluntary: 8 }, '80%'],
  [{ followed: 3, voluntary: 2 }, '66.67%'],
  [{ followed: 8, voluntary: 0 }, '0%'],
  [{ followed: 1, voluntary: 1 }, '100%'],
  [{ followed: 0, voluntary: 0 }, null],
])('%j 写作 %s', (counts, rate) => {
  expect(presentPerformance(counts)).toEqual({ ...counts, rate })
})

test('自动履行的多于回访的，不是比率', () => {
  expect(() => presentPerformance({ followed: 1, voluntary: 2 })).toThrow(RangeError)
})

test('各部分相加，一部分也没有的是零', () => {
  const parts = [
    { followed: 3, voluntary: 2 },
    { followed: 5, voluntary: 4 },
  ]
  expect(sumPerformance(parts)).toEqual({ followed: 8, voluntary: 6 })
  expect(sumPerformance([])).toEqual({ followed: 0, voluntary: 0 })
})
