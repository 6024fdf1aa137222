/** 司法确认共同申请率, beside the report of an institution or a court. */
export const CONFIRMATION_SHARE = {
  title: '司法确认共同申请率',
  within: (days: number) => (days === 1 ? '24 小时内' : `${days} 日内`),
  of: (agreements: number, applied: number) => `${agreements} 件协议中 ${applied} 件`,
  none: '—',
  definition:
    '期间内生效的立案前调解协议中，从生效起在所列时间内各方都确认了申请（申请已提交法院）的件数占比；从生效起还没有满所列时间的协议，不计入该项。生效时刻为最后一方在屏幕上签字的时刻，纸质签署的为当日结束。不按纠纷类型、来源和调解员筛选。',
} as const
