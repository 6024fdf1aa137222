import { earnerOf } from '@/lib/domain/scoring/sharing'

// 在线调解规则 第11条: one presides. The rule set says whose the points are.

test.each([
  ['actor', 'co', 'presiding', 'co'],
  ['presiding', 'co', 'presiding', 'presiding'],
  ['actor', 'presiding', 'presiding', 'presiding'],
  ['presiding', 'co', null, 'co'],
] as const)('分法 %s：%s 办理、%s 主持的，归 %s', (share, actor, presiding, earner) => {
  expect(earnerOf(share, actor, presiding)).toBe(earner)
})
