import { ACT_TERM } from '../act-term'

/** 送达地址确认. */
export const CONFIRM_ADDRESS = {
  title: '送达地址确认',
  of: (name: string) => `登记${name}的送达地址确认`,
  required:
    '立案前调解的，应当指导当事人填写《送达地址确认书》（在线调解规则第17条）。再次确认的，以最后一次为准。',
  recommended:
    '立案后的案件，建议由当事人再次确认送达地址，地址有变更的及时更正。再次确认的，以最后一次为准。',
  party: '当事人',
  answer: '当事人的表示',
  recipient: '收件人',
  address: '送达地址',
  addressHelp: '写明省、市、区（县）、街道和门牌号。',
  postcode: '邮编',
  phone: '联系电话',
  electronic: '电子送达',
  electronicAnswers: { yes: '同意', no: '不同意' },
  electronicAddress: '电子送达地址',
  electronicAddressHelp: '同意电子送达的填写：手机号、电子邮箱或者平台账号。',
  consequenceLabel: '拒绝确认的后果',
  consequence:
    '已告知：拒绝提供送达地址的，自然人以其户籍登记中的住所地或者经常居住地为送达地址，法人和非法人组织以其依法登记、备案的住所地为送达地址（邮寄送达规定第3条、第5条）。',
  on: '表示日期',
  note: ACT_TERM.note,
} as const
