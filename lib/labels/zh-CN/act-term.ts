import { CLOSING_TERM } from './closing-term'

/** What users write with an act: the same name in the form, on the case and in the records. */
export const ACT_TERM = {
  ...CLOSING_TERM,
  reason: '理由',
  text: '具体说明',
  note: '说明',
  choice: '选择理由',
  handover: '交接说明',
  grounds: '披露的情形',
  statement: '披露内容',
  contact: '联系内容',
  urging: '附言',
} as const
