import type { FactAnswer, FactEnd, FactWay } from '@/lib/domain/fact/undisputed-facts'

/** How a party went through the facts (在线调解规则 第22条). */
export const factWay = {
  oral_recorded: '口头，记入笔录',
  written: '书面',
  online: '在线',
} as const satisfies Record<FactWay, string>

export const factAnswer = {
  confirms: '确认',
  does_not_confirm: '不确认',
} as const satisfies Record<FactAnswer, string>

export const factEnd = {
  superseded: '更正',
  withdrawn: '撤回',
} as const satisfies Record<FactEnd, string>

/** 无争议事实 on the case. */
export const FACT = {
  no: (no: number) => `第 ${no} 项`,
  /** “许静确认（2026-11-24 书面）” */
  answer: (party: string, answer: FactAnswer, on: string, how: string) =>
    `${party}${factAnswer[answer]}（${on} ${how}）`,
  silent: (party: string) => `${party}未核对`,
  answers: (answers: readonly string[]) => answers.join('；'),
  confirmed: '各方已确认',
  pending: '待各方确认',
  corrects: (no: number) => `更正第 ${no} 项`,
  ended: (because: FactEnd) => `已${factEnd[because]}`,
  endReason: (reason: string) => `撤回理由：${reason}`,
  endedTitle: (count: number) => `已更正或者撤回的 ${count} 项`,
  none: '尚未记载。',
  rule: '各方当事人都确认的，引调法院才能查看（在线调解规则第18条、第22条）。',
} as const
