import type { ReturnReason, DisputeType } from '@/lib/domain/case/vocabulary'
import { ACT_TERM } from './act-term'
import { returnReason } from './act-choice'
import { disputeType } from './case'
import { DECLINE_NOTICE } from './decline-notice'

/** Words of 不受理记录. */
export const DECLINES = {
  title: '不受理与收回记录',
  subtitle:
    '本机构不予受理、或者逾期未确认被法院收回的案件。不受理的附自动制作的通知书。列表不显示当事人信息。',
  unit: '件',
  columns: {
    index: '序号',
    caseNo: '联调编号',
    disputeType: '纠纷类型',
    court: '引调法院',
    received: '收到时间',
    declined: '办理时间',
    by: '经办人',
    reason: ACT_TERM.reason,
    text: ACT_TERM.text,
    notice: DECLINE_NOTICE.title,
  },
  filter: {
    search: '搜索联调编号',
    searchHint: '联调编号或其中一段',
    anyType: '纠纷类型',
    anyReason: '理由',
    anyCourt: '引调法院',
    period: '办理时间',
    from: '办理时间 从',
    to: '办理时间 到',
    submit: '查询',
    reset: '重置',
  },
  emptyTitle: '没有记录',
  emptyText: '不受理的案件和被法院收回的案件列在这里。',
  toList: '查看案件分配列表',
  noMatch: '没有符合条件的记录',
  noMatchText: '请调整查询条件，或重置后重试。这些记录不能按当事人查找。',
  stale: '列表已有变化，本页没有内容。',
  first: '回到第一页',
} as const

type DeclineQuery = {
  readonly q?: string | undefined
  readonly declinedFrom?: string | undefined
  readonly declinedTo?: string | undefined
  readonly type?: DisputeType | undefined
  readonly reason?: ReturnReason | undefined
  readonly court?: string | undefined
}

export type DeclineCondition = {
  readonly words: string
  readonly params: readonly (keyof DeclineQuery)[]
}

/** What narrows 不受理记录, each condition with what it is called in the address. */
export function declineConditions(
  { q, declinedFrom, declinedTo, type, reason, court }: DeclineQuery,
  courts: readonly { readonly id: string; readonly name: string }[],
): DeclineCondition[] {
  return [
    ...(q ? [{ words: `${DECLINES.columns.caseNo}含“${q}”`, params: ['q'] as const }] : []),
    ...(type
      ? [
          {
            words: `${DECLINES.columns.disputeType}：${disputeType[type]}`,
            params: ['type'] as const,
          },
        ]
      : []),
    ...(reason
      ? [
          {
            words: `${DECLINES.columns.reason}：${returnReason[reason]}`,
            params: ['reason'] as const,
          },
        ]
      : []),
    ...(court
      ? [
          {
            words: `${DECLINES.columns.court}：${courts.find(({ id }) => id === court)?.name ?? '某法院'}`,
            params: ['court'] as const,
          },
        ]
      : []),
    ...(declinedFrom
      ? [{ words: `办理时间自 ${declinedFrom} 起`, params: ['declinedFrom'] as const }]
      : []),
    ...(declinedTo
      ? [{ words: `办理时间至 ${declinedTo} 止`, params: ['declinedTo'] as const }]
      : []),
  ]
}
