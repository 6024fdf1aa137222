import type { WithdrawReason } from '@/lib/domain/case/vocabulary'
import { ACT_TERM } from '../act-term'
import { handoverPart } from '../handover'

export const WITHDRAW = {
  title: '提前终结',
  reason: ACT_TERM.reason,
  text: ACT_TERM.text,
  textHelp: '写明不能继续办理的原因，机构和接手的调解员可以看到。',
  handover: ACT_TERM.handover,
  handoverHelp: '与具体说明一起，由机构核对后交给接手的调解员，合计不超过 1000 字。',
  parts: handoverPart,
  submit: '提前终结',
  effectsTitle: '提前终结后',
  effects: (institution: string) => [
    `案件交回${institution}，由机构重新分配调解员。`,
    '调解期限继续计算，不重新起算。',
    '本案结案后，您已得的积分计入您的总积分。您将不能再查看本案；已办事项可在“曾办”中查看。',
  ],
  help: {
    health: '生病、手术、休养等',
    leave: '请假期间不能在调解期限内办理',
    recusal: '出现应当回避的情形，本案不再分配给您',
    beyond_expertise: '需要其他领域的专业知识',
    party_asked_replacement: '当事人提出并说明了理由，本案不再分配给您',
    other: '请在下面写明。没有正当理由的，机构按近十二个月的件数统计（在线调解规则第29条）',
  } satisfies Record<WithdrawReason, string>,
} as const
