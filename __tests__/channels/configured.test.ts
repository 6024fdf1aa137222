import { createChannels } from '@/lib/channels/configured'
import { listSunkMessages } from '@/lib/channels/local-sink'
import { DELIVERY_DOCUMENTS } from '@/lib/domain/delivery/documents'
import {
  CHANNEL_SETTINGS,
  findSettingMistakes,
  type ChannelSettings,
} from '@/lib/platform/channel-env'
import type { Env } from '@/lib/platform/env'
import { outgoing, SENT_AT } from '../support/outgoing'

// 通道的配置：齐全或者没有；正式运行没有配置的不发送，试用时记在本机。

const NONE = {
  HEYI_SMS_REGION: 'ap-guangzhou',
  HEYI_SMS_TIMEOUT_MS: 8_000,
  HEYI_SMTP_PORT: 465,
  HEYI_SMTP_TLS: 'on',
  HEYI_SMTP_TIMEOUT_MS: 10_000,
} as unknown as ChannelSettings
const TEMPLATES = DELIVERY_DOCUMENTS.map((each, no) => `${each}=SMS_${no}`).join(',')
const ALIYUN = {
  HEYI_SMS_PROVIDER: 'aliyun',
  HEYI_SMS_KEY_ID: 'k',
  HEYI_SMS_KEY_SECRET: 's',
  HEYI_SMS_SIGN_NAME: '和议',
  HEYI_SMS_TEMPLATES: TEMPLATES,
} as const
const SMTP = {
  HEYI_SMTP_HOST: 'mail.example.cn',
  HEYI_SMTP_USER: 'heyi',
  HEYI_SMTP_PASSWORD: 'pw',
  HEYI_SMTP_FROM: 'notice@example.cn',
} as const
const mistakesOf = (settings: Partial<ChannelSettings>, isProduction = true) =>
  findSettingMistakes({ ...NONE, ...settings }, DELIVERY_DOCUMENTS, isProduction).map(
    ({ name }) => name,
  )

test.each<[string, Partial<ChannelSettings>, readonly string[]]>([
  ['什么也没有配置', {}, []],
  ['阿里云齐全', ALIYUN, []],
  ['没有模板', { ...ALIYUN, HEYI_SMS_TEMPLATES: undefined }, ['HEYI_SMS_TEMPLATES']],
  ['少一个模板', { ...ALIYUN, HEYI_SMS_TEMPLATES: 'meeting_moved=S1' }, ['HEYI_SMS_TEMPLATES']],
  ['模板写错', { ...ALIYUN, HEYI_SMS_TEMPLATES: `${TEMPLATES},a:b` }, ['HEYI_SMS_TEMPLATES']],
  ['没有密钥', { ...ALIYUN, HEYI_SMS_KEY_SECRET: undefined }, ['HEYI_SMS_KEY_SECRET']],
  ['腾讯云还要应用编号', { ...ALIYUN, HEYI_SMS_PROVIDER: 'tencent' }, ['HEYI_SMS_APP_ID']],
  ['有密钥，没有运营方', { HEYI_SMS_KEY_SECRET: 's' }, ['HEYI_SMS_PROVIDER']],
  ['有回执的令牌，没有运营方', { HEYI_SMS_REPORT_TOKEN: 'x'.repeat(32) }, ['HEYI_SMS_PROVIDER']],
  ['阿里云和回执的令牌', { ...ALIYUN, HEYI_SMS_REPORT_TOKEN: 'x'.repeat(32) }, []],
  [
    '自有网关不加密',
    {
      HEYI_SMS_PROVIDER: 'generic',
      HEYI_SMS_KEY_SECRET: 's',
      HEYI_SMS_ENDPOINT: 'http://gate.example.cn',
    },
    ['HEYI_SMS_ENDPOINT'],
  ],
  ['邮件齐全', SMTP, []],
  ['邮件没有密码', { ...SMTP, HEYI_SMTP_PASSWORD: undefined }, ['HEYI_SMTP_PASSWORD']],
  ['正式运行时邮件不加密', { ...SMTP, HEYI_SMTP_TLS: 'off' }, ['HEYI_SMTP_TLS']],
])('%s', (_title, settings, names) => {
  expect(mistakesOf(settings)).toEqual(names)
})

test.each([
  ['x'.repeat(32), true],
  ['', true],
  ['x'.repeat(31), false],
  ['x'.repeat(32) + '/', false],
  ['x'.repeat(201), false],
])('回执的令牌 %j：%s', (token, isRight) => {
  expect(CHANNEL_SETTINGS.HEYI_SMS_REPORT_TOKEN.safeParse(token).success).toBe(isRight)
})

test('试用时可以不加密', () => {
  expect(mistakesOf({ ...SMTP, HEYI_SMTP_TLS: 'off' }, false)).toEqual([])
})

const channelsOf = (NODE_ENV: string, settings: object = {}) =>
  createChannels({ ...NONE, NODE_ENV, ...settings } as unknown as Env)

test('正式运行没有配置：没有通道', () => {
  expect(channelsOf('production')).toEqual({ sms: null, email: null })
  expect(channelsOf('production', ALIYUN)).toEqual({ sms: expect.any(Function), email: null })
  expect(channelsOf('production', SMTP)).toEqual({ sms: null, email: expect.any(Function) })
})

test('试用时记在本机，同一编号只有一条', async () => {
  const { sms } = channelsOf('development')
  await sms!(outgoing(), SENT_AT)
  await sms!(outgoing(), SENT_AT)
  expect(listSunkMessages()).toEqual([
    {
      id: outgoing().id,
      channel: 'sms',
      to: '13812345678',
      subject: '调解通知',
      text: expect.stringContaining(
        '您参加的(2026) 多元化解1号一案已安排调解。时间：2026年12月3日（周四）14:30。',
      ),
      at: SENT_AT,
    },
  ])
})
