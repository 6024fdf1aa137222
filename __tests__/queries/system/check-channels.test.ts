import { maySeeSink } from '@/lib/edge/page/read-local-sink'
import { checkChannels } from '@/lib/queries/system/check-channels'

// 运行状态里的短信和邮件；/dev/sms 给谁看。

const check = (
  settings: Partial<Parameters<typeof checkChannels>[0]>,
  stopped: Parameters<typeof checkChannels>[1] = [],
) => checkChannels({ NODE_ENV: 'production', ...settings }, stopped).map(({ isOk }) => isOk)

test('正式运行没有开通，需要处理；试用时不用', () => {
  expect(check({})).toEqual([false, false])
  expect(check({ NODE_ENV: 'development' })).toEqual([true, true])
  expect(check({ HEYI_SMS_PROVIDER: 'aliyun', HEYI_SMTP_HOST: 'mail.example.cn' })).toEqual([
    true,
    true,
  ])
})

test('停用的通道写明从何时起、因为什么', () => {
  const since = new Date('2026-11-24T02:00:00Z')
  const stop = { channel: 'sms', since, until: since, code: 'HTTP 401' } as const
  expect(check({ HEYI_SMS_PROVIDER: 'aliyun' }, [stop])).toEqual([false, false])
  const [sms] = checkChannels({ NODE_ENV: 'production', HEYI_SMS_PROVIDER: 'aliyun' }, [stop])
  expect(sms!.words).toBe(
    '自 2026-11-24 10:00 起停用（HTTP 401），通知暂不能发出。请检查密钥、余额和模板。',
  )
})

test.each([
  ['development', '127.0.0.1', 0, true],
  ['development', '::1', 0, true],
  ['production', '127.0.0.1', 0, false],
  ['development', '10.0.0.8', 0, false],
  ['development', 'unknown', 0, false],
  ['development', '127.0.0.1', 1, false],
])('/dev/sms：%s 自 %s（代理 %i 层）：%s', (mode, address, proxies, expected) => {
  expect(maySeeSink(mode, address, proxies)).toBe(expected)
})
