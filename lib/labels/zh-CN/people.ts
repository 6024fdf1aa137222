import type { LocalDate } from '@/lib/domain/time/local-date'
import { ACT_TERM } from './act-term'
import { dayInWords } from './moment'
import { PERFORMANCE_RATE } from './statistics'

/** Words of 服务人员列表 (操作手册 3.7). */
export const PEOPLE = {
  awaiting: '待启用：尚未用初始密码登录',
  title: '服务人员列表',
  unit: '人',
  columns: {
    index: '序号',
    name: '姓名',
    phone: '手机号',
    status: '状态',
    specialties: '擅长领域',
    load: '承办中 / 上限',
    pressing: '临期 / 今日会议',
    rate: '成功率',
    performance: '自动履行率',
    points: '总积分',
    leave: '请假',
    roster: '入册 / 证书',
    actions: '操作',
  },
  subtitle: '本机构的调解员及其承办、结案情况。',
  add: '添加调解员',
  import: '从表格导入',
  detail: '详情',
  search: '搜索姓名或手机号后四位',
  searchSubmit: '查询',
  reset: '重置',
  state: '状态',
  anyState: '全部状态',
  type: '擅长领域',
  anyType: '全部领域',
  order: '排序',
  orderBy: (first: string) => `按${first}排列`,
  orders: {
    name: '姓名',
    open: '承办中 多→少',
    rate: '成功率 高→低',
    performance: '自动履行率 高→低',
    points: '总积分 高→低',
  },
  emptyTitle: '本机构暂无调解员',
  emptyText: '添加调解员后，将初始密码交给本人；经法院入册后方可分配案件。',
  noMatchTitle: '没有符合条件的服务人员',
  noMatchText: '请核对姓名或手机号后四位，或重置后重试。',
  noClosed: '尚无结案',
  coMediated: (count: number) => `协同 ${count} 件`,
  dueSoon: (count: number) => `${count} 件`,
  meetingsToday: (count: number) => `${count} 场`,
  closedOf: (succeeded: number, closed: number) => `${succeeded} / ${closed} 件`,
  pieces: '件',
  noFollowed: '尚无可计的案件',
  voluntaryCases: (name: string, count: number) => `${name}自动履行的 ${count} 件`,
  followedCases: (name: string, count: number) => `${name}履行期已届满且已回访的 ${count} 件`,
  certificate: (words: string) => `证书 ${words}`,
  stale: '列表已有变化，本页没有内容。',
  first: '回到第一页',
  exported: {
    open: '承办中',
    coMediated: '协同调解',
    dueSoon: '三个工作日内到期',
    meetingsToday: '今日调解会',
    closed: '已结案',
    succeeded: '调解成功',
    followed: '到期并回访',
    voluntary: '自动履行',
    roster: '入册',
    certificate: '证书',
  },
  condition: {
    q: (q: string) => `姓名或手机号后四位：${q}`,
    state: (words: string) => `状态：${words}`,
    type: (words: string) => `擅长领域：${words}`,
    order: (words: string) => `排序：${words}`,
  },
  bulk: '对已选人员的操作',
  gone: '没有找到，或者不是本机构的人员',
  definitions: [
    ['承办中', '该人员当前待接收、披露待决定和调解中的案件件数。'],
    ['协同调解', '该人员当前协同调解、由其他调解员主持的案件件数，不计入承办中和上限。'],
    [
      '三个工作日内到期',
      '该人员承办的、调解期限在今天或者其后三个工作日内届满的案件；期限暂停的不计。',
    ],
    ['今日调解会', '该人员今天已安排或者已召开的调解会场数，取消的不计。'],
    ['成功率', '调解成功的件数除以已结案的件数；达成协议、和解撤回为成功。尚无结案的不计算。'],
    ['自动履行率', PERFORMANCE_RATE],
    ['总积分', '该人员在已结案件中得到的操作分、时间分、结果分之和，含移交他人后结案的案件。'],
  ],
} as const

export const serviceState = { active: '启用', disabled: '停用' } as const

/** States by which the list is narrowed. */
export const peopleState = {
  active: '启用',
  disabled: '停用',
  on_leave: '今天请假',
  off_roster: '未入册或已届满',
} as const

/** “林敏 2026-11-24 14:02” below the state. */
export const changedBy = (by: string, at: string) => `${by} ${at}`

/** Words of 停用 and 启用. */
export const SERVICE = {
  disable: {
    button: '停用',
    title: (name: string) => `停用${name}`,
    text: (name: string) =>
      `停用后，${name}已登录的设备在下一次操作时退出，不能再登录，也不再分配案件。需要时可以重新启用。`,
    confirm: '确认停用',
    done: (name: string) => `已停用${name}。`,
  },
  enable: {
    button: '启用',
    title: (name: string) => `启用${name}`,
    text: (name: string) => `启用后，${name}可以重新登录，并按推荐规则参与案件分配。`,
    confirm: '确认启用',
    done: (name: string) => `已启用${name}。`,
  },
  reason: ACT_TERM.reason,
  reasonHelp: '至少 5 个字，记入操作记录。',
  notPossible: (name: string) => `暂不能停用${name}`,
  openCases: '逐件更换调解员',
  coMediated: '逐件结束协同调解',
} as const

/** “11月20日至12月2日”, both days inclusive. */
export function leaveInWords(
  leave: { readonly from: LocalDate; readonly to: LocalDate },
  today: LocalDate,
): string {
  return leave.from === leave.to
    ? dayInWords(leave.from, today)
    : `${dayInWords(leave.from, today)}至${dayInWords(leave.to, today)}`
}

/** How long the court's roster lists them: dates as tables print them. */
export function rosterInWords(
  confirmedOn: LocalDate | null,
  expiresOn: LocalDate | null,
  today: LocalDate,
): string {
  if (confirmedOn === null) return '未入册'
  if (confirmedOn > today) return `${confirmedOn} 起`
  if (expiresOn === null) return '长期有效'
  return expiresOn < today ? `已于 ${expiresOn} 届满` : `至 ${expiresOn}`
}

/** How long the certificate is good: its number is on the person's page. */
export function certificateInWords(
  certificateNo: string | null,
  endsOn: LocalDate | null,
  today: LocalDate,
): string {
  if (certificateNo === null) return '未登记'
  if (endsOn === null) return '长期有效'
  return endsOn < today ? `已于 ${endsOn} 届满` : `至 ${endsOn}`
}
