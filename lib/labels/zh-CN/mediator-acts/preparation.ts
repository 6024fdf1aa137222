import { ACT_TERM } from '../act-term'

/** 核验身份. */
export const CHECK_IDENTITY = {
  title: '核验身份',
  of: (name: string) => `登记${name}的身份核验`,
  law: '调解开始前，应当通过证件证照在线比对等方式核实当事人和其他参与调解人员的身份（在线调解规则第17条）。不登记证件号码。',
  person: '核验的人',
  way: '核验方式',
  document: '核对的证件',
  documentHelp: '单位核对统一社会信用代码，个人核对其本人的证件。',
  result: '核验结果',
  results: { matches: '相符', differs: '不符' },
  on: '核验日期',
  note: ACT_TERM.note,
  noteHelp: '核验不符的，请说明哪一项不符。请勿填写证件号码。',
} as const

/** 告知权利义务与虚假调解后果. */
export const EXPLAIN_RIGHTS = {
  title: '告知权利义务',
  of: (name: string) => `登记对${name}的告知`,
  law: '调解程序开始之前，应当告知双方当事人权利义务、调解规则、调解程序、调解协议效力、司法确认申请（特邀调解规定第14条），并告知虚假调解的法律后果（在线调解规则第17条）。',
  people: '被告知的人',
  peopleHelp: '告知代理人或者法定代表人的，即为告知该方当事人。',
  items: '已告知的事项',
  itemsHelp: '前五项须一并告知。',
  how: '告知方式',
  on: '告知日期',
  note: ACT_TERM.note,
} as const

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

export const PREPARATION_FORM = {
  button: '登记',
  submit: '登记',
  lapse: (day: string) => `调解期限已于 ${day}届满。仍可登记，届满之后办理的会在记录中注明。`,
} as const
