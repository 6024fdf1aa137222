import { COURT } from '@/lib/labels/zh-CN/court'

test.each([
  ['court_clerk', '请重新引调，或者移送立案等'],
  ['court_judge', '由立案庭重新引调，或者移送立案等'],
  ['court_reviewer', '由立案庭重新引调，或者移送立案等'],
] as const)('案件退回后，%s 读到自己该知道的：%s', (role, words) => {
  expect(COURT.list.subtitle(2, role)).toBe(`2 件已退回，${words}`)
  expect(COURT.returned.then(role)).toBe(`${words}（在线调解规则第12条）。`)
  expect(COURT.list.subtitle(0, role)).toBe('本院引调的案件')
})
