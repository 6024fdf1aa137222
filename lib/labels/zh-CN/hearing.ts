import type {
  HearingAttendance,
  HearingState,
  HearingStatement,
  HearingWay,
} from '@/lib/domain/confirmation/hearing'

// 共同到场 (民诉解释 第356条), for the court.

export const hearingWay = {
  on_site: '到院',
  telephone: '电话',
  video: '视频',
} as const satisfies Record<HearingWay, string>

export const hearingState = {
  appointed: '已通知',
  held: '已到场核实',
  cancelled: '已取消',
} as const satisfies Record<HearingState, string>

export const hearingAttendance = {
  present: '本人到场',
  by_agent: '代理人到场',
  absent: '未到场',
} as const satisfies Record<HearingAttendance, string>

export const hearingStatement = {
  voluntary: '自愿达成协议',
  understood: '清楚协议的内容和后果',
  no_collusion: '没有恶意串通、规避法律',
  truthful: '材料和陈述属实',
  objects: '对协议内容有异议',
} as const satisfies Record<HearingStatement, string>
