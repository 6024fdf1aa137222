/** Words of the date and month pickers, and of the field for a file. */
export const PICKER = {
  openCalendar: '打开日历',
  openMonths: '打开月份选择',
  chooseDay: '选择日期',
  chooseMonth: '选择月份',
  dayHint: '年-月-日',
  monthHint: '年-月',
  monthShape: '如 2026-11',
  today: '今天',
  thisMonth: '本月',
  clear: '清除',
  previousYear: '上一年',
  nextYear: '下一年',
  year: (year: string) => `${year}年`,
  month: (month: number) => `${month}月`,
  notADay: '请填写真实存在的日期，格式如 2026-12-28。',
  notAMonth: '请填写月份，格式如 2026-12。',
  notBefore: (first: string) => `不能早于 ${first}。`,
  notAfter: (last: string) => `不能晚于 ${last}。`,
} as const

export const FILE_FIELD = {
  choose: '选择文件',
  none: '未选择文件',
} as const
