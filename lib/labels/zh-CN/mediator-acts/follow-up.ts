/** 登记回访. */
export const RECORD_FOLLOW_UP = {
  title: '登记回访',
  help: '达成协议的，引导当事人自动履行（在线调解规则第20条）。登记以后不能修改，情况有变化的另行登记。',
  days: (days: readonly string[]) => `履行期：${days.join('；')}。`,
  noDays: '协议没有约定具体的履行日期，或者为口头协议，不计入自动履行率。',
  party: '回访对象',
  on: '回访日期',
  how: '回访方式',
  performance: '履行情况',
  performanceHelp: '以全部应当履行的内容为准。',
  satisfaction: '满意度',
  unknown: '未询问',
  objections: '异议',
  submit: '登记',
} as const
