import { AUDIT } from '@/lib/labels/zh-CN/audit'
import { OPERATIONS } from '@/lib/labels/zh-CN/log'

// 页面上的话不超过机制做得到的（docs/operations/audit.md）：数据库的属主改得动，要靠核验发现。

test.each([
  ['操作记录', AUDIT.subtitle],
  ['操作日志', OPERATIONS.subtitle],
])('%s：不能修改的是本平台的用户，不说任何人', (_page, subtitle) => {
  expect(subtitle).toContain('本平台的用户不能修改或删除')
  expect(subtitle).not.toContain('任何人')
})
