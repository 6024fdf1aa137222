import type { BlockReason, ProcedureStepCode, StepState } from '@/lib/domain/case/procedure'

/** The steps of a mediation, in a line each. */
export const procedureStep = {
  contact: '联系各方',
  consent: '调解意愿',
  identity: '核验身份',
  rights: '权利义务告知',
  address: '送达地址确认',
  meeting: '调解会',
  minutes: '调解笔录',
  undisputed_facts: '无争议事实',
  agreement: '调解协议',
  closing: '结案',
} as const satisfies Record<ProcedureStepCode, string>

export const stepState = {
  done: '已办',
  now: '待办',
  open: '可办',
  blocked: '暂不可办',
} as const satisfies Record<StepState, string>

/** Why a step is not allowed yet; its article follows. */
export const blockInWords = {
  not_in_mediation: '案件不在调解中',
  lapsed: '调解期限已经届满',
  suspended: '调解已经中止',
  preparations: '会前各项尚未办齐',
  no_meeting: '须先组织调解会',
} as const satisfies Record<BlockReason, string>

export const PROCEDURE = {
  count: (done: number, of: number) => `${done}/${of} 方`,
  missing: (names: readonly string[]) => `尚缺：${names.join('、')}`,
  blocked: (why: string, article: string) => `${why}（${article}）`,
} as const
