import { ACT_TERM } from '../act-term'

/** 说明缺件: why an item that a closed case owes cannot be supplied. */
export const EXPLAIN = {
  open: '情况说明',
  openOf: (slot: string) => `对“${slot}”作情况说明`,
  title: (slot: string) => `情况说明：${slot}`,
  happens: '说明列入备考表，该项不再作为缺件。以后取得材料的，仍可添加。',
  reason: ACT_TERM.reason,
  reasonHelp: '至少 5 个字，例如：被申请人拒绝填写送达地址确认书，已当场告知后果。',
  confirm: '提交说明',
  done: (slot: string) => `已对“${slot}”作情况说明。`,
} as const
