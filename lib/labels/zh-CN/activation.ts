import {
  ACTIVATION_HOURS,
  type ActivationState,
  type Handover,
} from '@/lib/domain/activation/activation-link'

/** The end of a sentence of an event: the account is handed over by a link. */
export const linkSent = ({ byLink }: { readonly byLink?: true | undefined }) =>
  byLink ? '，以短信发送激活链接' : ''

/** 交付方式 of a new or renewed account. */
export const HANDOVER = {
  label: '交付方式',
  ways: { slip: '当面交初始密码', link: '短信发送激活链接' } satisfies Record<Handover, string>,
  help: {
    slip: '初始密码只显示一次，打印或者记录后当面交给本人。',
    link: `本人在 ${ACTIVATION_HOURS} 小时内打开链接，自己设置密码；在此之前账号没有密码。`,
  } satisfies Record<Handover, string>,
  sentTitle: (name: string) => `已向${name}发送激活链接`,
  sent: (phone: string, until: string) =>
    `短信发往 ${phone}，链接有效期至 ${until}，只能使用一次。是否送达、是否激活，见账号列表。`,
  sentDone: (name: string) => `已向${name}发送激活链接。`,
  another: '继续添加',
  back: '返回',
  toPerson: '查看详情',
  toList: '返回账号',
  again: '重新发送',
  /** What became of a link, in a list. */
  states: {
    sent: '链接已发送',
    unsent: '短信未送达',
    used: '已激活',
    over: '链接已失效',
  } satisfies Record<ActivationState, string>,
  until: (state: string, at: string) => `${state}，有效期至 ${at}`,
} as const

/** The page that an activation link opens. */
export const ACTIVATE = {
  title: '激活账号',
  lead: '请核对本机号码，并设置登录密码。',
  digits: '手机号后四位',
  digitsHelp: '收到激活短信的手机号。',
  submit: '设置密码',
  genuine: '本平台不收费，不索要银行卡号和验证码。非本人账号的，请关闭本页并告知所在单位。',
  wrong: '手机号后四位与该链接不符，请核对后重新输入。多次不符的，链接失效。',
  throttled: (minutes: number) => `输错次数过多，请 ${minutes} 分钟后再试。`,
  malformed: '请更正标明的内容。',
  done: '账号已激活，请用手机号和新密码登录。',
  gone: {
    title: '链接不能使用',
    text: '链接已经使用、已经过期、已被新的链接代替，或者不完整。请联系所在单位的管理员重新发送。',
    signIn: '已经设置密码的，请登录',
  },
} as const
