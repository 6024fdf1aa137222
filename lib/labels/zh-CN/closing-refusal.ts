import type { Facts, RefusalCode } from '@/lib/domain/refusal'

/** Why a case cannot be closed on a ground yet, and what to do first. */
export const CLOSING_SENTENCES = {
  ATTEMPTS_INCOMPLETE: (f) =>
    `以“期限内无法联系当事人”结案，须对同一方当事人记有至少 ${f.attempts} 次联系，用过至少 ${f.channels} 种方式，分在至少 ${f.days} 天，并且都没有联系上。请先记录联系经过（在线调解规则第15条）。`,
  NO_REFUSAL_RECORDED: () =>
    '以“一方明确不愿继续调解”结案，须已登记该方当事人不同意或者撤回同意调解，其后没有再表示同意；或者其在更换调解员后仍不同意且拒绝自行选择（在线调解规则第4、14条）。请先记录联系经过或者登记调解意愿。',
  AGREEMENT_NOT_SIGNED: (f) =>
    f.refused
      ? `${f.refused}拒绝在调解协议上签署，协议没有生效。请以“一方拒绝签章”结案；当事人愿意签署的，请先登记签署（在线调解规则第19、25条）。`
      : `调解协议尚缺${f.unsigned}的签署，没有生效。请先登记签署；各方不作协议书的，请先作废（在线调解规则第19条）。`,
  SIDES_NOT_HEARD: () =>
    '以“当事人分歧较大且难以达成协议”结案，须已召开调解会，或者与申请人、被申请人双方都有联系上的记录（在线调解规则第25条）。请先登记。',
  NO_SIGNATURE_REFUSED: () =>
    '以“一方拒绝签章”结案，须调解协议已经定稿，并已登记该方拒绝签署（在线调解规则第25条）。请先登记签署情况。',
  NO_AGREEMENT_TO_FOLLOW: () => '本案不是以“达成调解协议”结案，没有协议可以回访。请返回案件。',
  OUTCOME_TOO_EARLY: (f) =>
    f.pausedSince
      ? `调解期限自 ${f.pausedSince} 起暂停计算，暂不能以“期限届满”结案。请选择符合实际的终结事由。`
      : f.year
        ? `调解期限的末日暂定为 ${f.dueOn}，${f.year} 年的放假安排载入前不能确定期限已经届满，暂不能以“期限届满”结案。请选择符合实际的终结事由。`
        : `调解期限到 ${f.dueOn} 才届满，暂不能以“期限届满”结案。请选择符合实际的终结事由。`,
} as const satisfies Partial<Record<RefusalCode, (facts: Facts) => string>>
