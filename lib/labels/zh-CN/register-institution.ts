/** What speaks for and against an institution as a clerk chooses one (引调登记). */
export const REGISTER_INSTITUTION = {
  fits: '擅长此类纠纷',
  fitsNot: '未登记擅长此类纠纷',
  district: (district: string) => `所在地区：${district}`,
  charges: '收费',
  free: '不收费',
  load: (open: number, waiting: number) =>
    open === 0 ? '没有未结的本院案件' : `未结的本院案件 ${open} 件，其中待受理 ${waiting} 件`,
  overdue: (count: number) => `逾期未受理 ${count} 件`,
  slow: '有逾期未受理的案件',
  scope: (scope: string) => `受理范围：${scope}`,
} as const
