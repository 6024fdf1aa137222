import { idleNotes } from '@/lib/labels/zh-CN/account'

test('我的账号写明本机适用的时限', () => {
  expect(idleNotes('institution_admin', 30, 30, 480)).toEqual([
    '本机连续 30 分钟没有操作，或登录满 8 小时，须重新登录。',
  ])
  expect(idleNotes('mediator', 480, 30, 480)).toEqual([
    '本机连续 8 小时没有操作，或登录满 8 小时，须重新登录。',
    '本机是您本人常用的手机；在其他设备上，连续 30 分钟没有操作须重新登录。',
  ])
  expect(idleNotes('mediator', 30, 30, 90)[1]).toBe(
    '在本人的手机上第二次登录起，该手机连续 90 分钟没有操作才须重新登录；有别人登录过的手机除外。',
  )
  expect(idleNotes('mediator', 30, 30, 30)).toHaveLength(1)
})
