/** 司法确认, as a section of a case. */
export const CASE_CONFIRMATION = {
  title: '司法确认',
  open: '查看申请',
  last: (at: string) => `最近办理 ${at}`,
} as const
