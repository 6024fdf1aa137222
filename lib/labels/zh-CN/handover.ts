import type { HandoverPart } from '@/lib/domain/case/handover'

/** What a mediator who leaves writes for the next one, under the same names in form and note. */
export const handoverPart = {
  done: '已做的工作',
  agreed: '约定的下一步',
  awaited: '当事人在等待的事项',
} as const satisfies Record<HandoverPart, string>
