import {
  caseHref,
  listCrumb,
  readCaseList,
} from '@/app/(institution)/institution/_components/case-address'

// 案件从哪个列表打开，面包屑就回到哪个列表；案件的各页之间一直带着它。

test.each([
  ['案件分配列表', {}, '案件分配列表', '/institution/cases', '/institution/cases/c1/progress'],
  [
    '案件调解记录',
    { list: 'records' },
    '案件调解记录',
    '/institution/records',
    '/institution/cases/c1/progress?list=records',
  ],
  [
    '案件积分',
    { list: 'scores/cases' },
    '案件积分',
    '/institution/scores/cases',
    '/institution/cases/c1/progress?list=scores%2Fcases',
  ],
  [
    '不认识的',
    { list: 'x' },
    '案件分配列表',
    '/institution/cases',
    '/institution/cases/c1/progress',
  ],
  [
    '写了两个的',
    { list: ['records', 'people'] },
    '案件分配列表',
    '/institution/cases',
    '/institution/cases/c1/progress',
  ],
])('%s', (_title, params, label, href, progress) => {
  const list = readCaseList(params)
  expect(listCrumb(list)).toEqual({ label, href })
  expect(caseHref('c1', list, 'progress')).toBe(progress)
})
