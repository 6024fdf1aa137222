import { ACT_TERM } from './act-term'

/** Words of 处理披露. */
export const DISCLOSURE_REVIEW = {
  title: '处理披露',
  disclosed: '调解员的披露',
  undecided: '待决定',
  law: '披露后当事人仍同意的，由其继续调解（在线调解规则第13条）；有当事人不同意的，调解员应当回避，由机构决定（特邀调解规定第15条），当事人也可以申请更换（在线调解规则第14条）。',
  allowTitle: '各方同意，由其继续调解',
  allowText: (name: string) =>
    `逐一记录各方的同意。全体当事人同意后，由${name}继续调解，调解期限继续计算。`,
  note: ACT_TERM.note,
  allow: '各方同意，由其继续调解',
  replaceTitle: '更换调解员',
  replaceText: (name: string) =>
    `${name}不再承办本案，本案不再分配给${name}。案件回到“待分配”，由您重新分配；调解期限继续计算；本案结案后，其已得的积分计入其总积分。此操作不能撤销。`,
  replaceNote: ACT_TERM.note,
  replaceNoteHelp: '写明哪一方不同意、何时告知，记入办理过程。',
  replace: '更换调解员',
  replaceConfirm: '确认更换',
  notNow: '没有待处理的披露',
  current: (status: string) => `该案件当前状态为“${status}”。`,
  back: '返回列表',
  refresh: '刷新页面',
} as const
