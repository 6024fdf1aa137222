import { jestFailures } from '@/scripts/testing/failures.mjs'
import { inProject } from '@/scripts/setup/project.mjs'
import { slowestFiles } from '@/scripts/testing/slowest.mjs'

const result = (file: string, title: string, duration: number, message?: string) => ({
  ancestorTitles: [file],
  fullName: `${file} ${title}`,
  status: message ? 'failed' : 'passed',
  failureMessages: message ? [message] : [],
  duration,
})

const REPORT = {
  testResults: [
    {
      name: inProject('.data/test-packs/7-db/db/data.one.test.ts'),
      status: 'failed',
      message: '',
      assertionResults: [
        result('__tests__/data/one.test.ts', '第一项', 200),
        result('__tests__/data/one.test.ts', '第二项', 300),
        result('__tests__/data/two.test.ts', '第三项', 700, 'expected 1'),
      ],
    },
    {
      name: inProject('__tests__/data/alone.test.ts'),
      status: 'failed',
      message: '',
      assertionResults: [result('一组', '第四项', 100, 'expected 2')],
    },
    {
      name: inProject('__tests__/data/broken.test.ts'),
      status: 'failed',
      message: 'cannot be loaded',
      assertionResults: [],
    },
  ],
}

test('没有通过的测试写明自己的文件，在一组里的也是', () => {
  expect(jestFailures(REPORT)).toEqual([
    { where: '__tests__/data/two.test.ts › 第三项', why: 'expected 1' },
    { where: '__tests__/data/alone.test.ts › 一组 第四项', why: 'expected 2' },
    { where: '__tests__/data/broken.test.ts', why: 'cannot be loaded' },
  ])
})

test('最慢的文件在先，各项相加，在一组里的各自计算', () => {
  expect(slowestFiles(REPORT)).toEqual([
    { file: '__tests__/data/two.test.ts', seconds: 0.7 },
    { file: '__tests__/data/one.test.ts', seconds: 0.5 },
    { file: '__tests__/data/alone.test.ts', seconds: 0.1 },
  ])
})
