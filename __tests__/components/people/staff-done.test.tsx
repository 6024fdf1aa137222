import { staffDone } from '@/app/_components/staff-done'

// 添加账号和重新发放初始密码各有各的答复；都把初始密码条要写的交回来，并刷新账号列表。

const ACCOUNT = {
  name: '程新',
  phone: '13900000001',
  tenant: '甲区法院',
  initialPassword: 'abcd-efgh-jkmn',
  expiresAt: new Date('2026-12-01T02:00:00Z'),
}
const done = staffDone('/court-admin')

test('重新发放的答复不说添加，两种都带着密码条的内容', () => {
  expect(done.added(ACCOUNT).message).toBe('已为程新生成初始密码。')
  expect(done.renewed(ACCOUNT).message).toBe('已为程新重新发放初始密码。')
  for (const answer of [done.added(ACCOUNT), done.renewed(ACCOUNT)]) {
    expect(answer.refresh).toBe('/court-admin')
    expect(answer.value).toEqual({
      name: '程新',
      phone: '13900000001',
      tenant: '甲区法院',
      password: 'abcd-efgh-jkmn',
      validUntil: expect.stringContaining('2026-12-01 10:00'),
    })
  }
})

test('平台的管理员没有单位，写“本平台”', () => {
  expect(done.added({ ...ACCOUNT, tenant: null }).value.tenant).toBe('本平台')
})
