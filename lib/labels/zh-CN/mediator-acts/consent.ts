import { ACT_TERM } from '../act-term'

/** 登记调解意愿. */
export const RECORD_CONSENT = {
  title: '登记调解意愿',
  button: '登记',
  of: (name: string) => `登记${name}的调解意愿`,
  law: '采用在线调解方式应当征得当事人同意（在线调解规则第4条）。同意其中一项的，不得推定同意其他事项（参照在线诉讼规则第4条）。',
  party: '当事人',
  answers: '表示的意愿',
  answersHelp: '已经同意的事项登记为不同意的，即为撤回同意。以前的登记保留。',
  silent: '未表态',
  how: '表示方式',
  on: '表示日期',
  note: ACT_TERM.note,
  lapse: (day: string) =>
    `调解期限已于 ${day}届满。仍可登记当事人的意愿，届满之后的会在记录中注明。`,
  submit: '登记',
} as const
