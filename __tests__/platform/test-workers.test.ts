import { workersOfTests } from '@/scripts/testing/test-workers.mjs'

// 测试用几个进程：比处理器的核多一个；内存不够的少一些，至少两个。docs/decisions/0199。

const GIB = 1024 ** 3

test.each([
  ['两核', 2, 24, 3],
  ['两核，内存少', 2, 8, 2],
  ['八核，内存少', 8, 16, 5],
  ['八核', 8, 64, 9],
  ['一核，内存很少', 1, 2, 2],
])('%s', (_name, cores, gib, expected) => {
  expect(workersOfTests({ cores, memory: gib * GIB })).toBe(expected)
})
