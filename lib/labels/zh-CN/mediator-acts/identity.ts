import { ACT_TERM } from '../act-term'

/** 核验身份. */
export const CHECK_IDENTITY = {
  title: '核验身份',
  toConfirm: '为申请司法确认核验身份',
  of: (name: string) => `登记${name}的身份核验`,
  law: '调解开始前，应当通过证件证照在线比对等方式核实当事人和其他参与调解人员的身份（在线调解规则第17条）。不登记证件号码。',
  person: '核验的人',
  way: '核验方式',
  document: '核对的证件',
  documentHelp: '单位核对统一社会信用代码，个人核对其本人的证件。',
  result: '核验结果',
  results: { matches: '相符', differs: '不符' },
  photo: '看过证件的，登记以后当天可以回到本页附一张照片。',
  on: '核验日期',
  note: ACT_TERM.note,
  noteHelp: '核验不符的，请说明哪一项不符。请勿填写证件号码。',
} as const
