import { webhookHeaders } from '@/lib/channels/webhook-signature'

// 签名与 Standard Webhooks 公布的例子逐字相同.

test('公布的例子', () => {
  const headers = webhookHeaders(
    {
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      at: new Date(1614265330_000),
      body: '{"test": 2432232314}',
    },
    ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
  )
  expect(headers).toEqual({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  })
})

test('更换密钥期间，每个有效的密钥各签一次', () => {
  const secrets = ['whsec_AAAA', 'whsec_BBBB']
  const { 'webhook-signature': both } = webhookHeaders(
    { id: 'a', at: new Date(0), body: '{}' },
    secrets,
  )
  expect(both!.split(' ')).toHaveLength(2)
  expect(new Set(both!.split(' ')).size).toBe(2)
})
