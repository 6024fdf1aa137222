import type { ReplaceReason } from '@/lib/domain/case/vocabulary'
import { ACT_TERM } from './act-term'

/** Words of 更换调解员 by the institution. */
export const REPLACE = {
  title: (caseNo: string) => `更换 ${caseNo} 的调解员`,
  happens: (mediator: string) =>
    `案件从${mediator}处收回，回到“待分配”，由您重新分配。调解期限继续计算；${mediator}不能再查看本案；本案结案后，其已得的积分计入其总积分。此操作不能撤销。`,
  reason: ACT_TERM.reason,
  /** What follows for the next assignment, and the article. */
  help: {
    left: '离职、退出名册，或者将要停用（操作手册3.4，参照特邀规定第12条）',
    health: '生病、休养、长期出差等（操作手册3.4，参照特邀规定第12条）',
    recusal: '本案不再分配给原调解员（特邀规定第15条）',
    party_asked: '本案不再分配给原调解员（在线调解规则第14条）',
    not_taken: '分配后三个工作日内没有接收（操作手册3.4，期限参照在线调解规则第12条）',
    other: '在下面写明（操作手册3.4，参照特邀规定第12条）',
  } as const satisfies Record<ReplaceReason, string>,
  text: ACT_TERM.text,
  textHelp: '至少 5 个字，记入案件的办理过程，引调法院和接手的调解员可以看到。',
  confirm: '确认更换',
  named: (caseNo: string) => `更换调解员 ${caseNo}`,
  done: (caseNo: string, mediator: string) =>
    `${caseNo} 已从${mediator}处收回，在“待分配”中等待重新分配。`,
} as const
