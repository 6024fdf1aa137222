import {
  FUNNEL_STAGES,
  REPEAT_CASES,
  REPEAT_MONTHS,
  type ApplicantKind,
  type FunnelPerson,
  type FunnelStage,
} from '@/lib/domain/invitation/funnel'
import type { InvitationChannel } from '@/lib/domain/invitation/invitation'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { dayInWords } from './moment'

export const funnelStage = {
  invited: '邀请',
  delivered: '送达',
  opened: '打开',
  identified: '核对号码',
  answered: '答复',
  consented: '同意调解',
} as const satisfies Record<FunnelStage, string>

export const arrivalChannel = { sms: '短信', paper: '纸质' } as const satisfies Record<
  InvitationChannel,
  string
>

export const applicantKind = {
  repeat: '多次申请人的案件',
  other: '其他案件',
} as const satisfies Record<ApplicantKind, string>

/** Words of 当事人到场: the line on the mediator's page and the report of the institution. */
export const ARRIVAL = {
  title: '当事人到场',
  subtitle: (period: string) => `${period}首次邀请的当事人。点击数字可查看对应的人和案件。`,
  unit: '人次',
  section: '各途径、各类案件的到场',
  rows: '途径或者案件',
  all: '全部',
  unknown: '送达不明',
  failed: '未送达',
  rate: '到场率',
  checked: '另核对证件',
  picture: '到场各步的人次',
  people: '对应的人和案件',
  peopleOf: (what: string, count: string) => `${what}，${count} 人次`,
  toAll: '查看全部',
  drill: (what: string, count: string) => `${what} ${count}`,
  shownAtMost: (count: number) => `仅列最近邀请的 ${count} 人次，全部见导出的文件。`,
  columns: {
    caseNo: '联调编号',
    person: '当事人',
    channel: '途径',
    applicant: '案件',
    stage: '进度',
    course: '各步日期',
  },
  emptyTitle: '期间内没有邀请当事人',
  emptyText: '调解员在案件中发出邀请后，在此统计。',
  ofMediator: (name: string) => `已按调解员${name}筛选：按案件现在的调解员计。`,
  sheet: { people: '人和案件' },
  definitions: [
    [
      '邀请',
      '期间内首次被邀请的人。一人在一案只计一次：换新、撤销、过期后再邀请的，都计入第一份邀请的日期和途径。',
    ],
    ['送达', '短信有送达回执的，或者已经打开的。纸质邀请函没有回执，打开以前不知道是否送达。'],
    ['送达不明', '没有回执、也没有打开的：纸质邀请函，或者运营方没有回执的短信。'],
    ['未送达', '短信没有发出或者回执说明没有送到，也没有以其他邀请打开的。'],
    ['打开', '第一次打开链接的页面，或者输入邀请码。短信软件的预览也会打开链接。'],
    ['核对号码', '以手机号后四位核对，进入本案。'],
    ['答复', '本人第一次答复是否同意调解。调解员电话记录的答复不计。'],
    ['同意调解', '本人第一次答复同意调解；以后反悔的，仍计入。'],
    ['到场率', '核对号码的人次占邀请人次的比例。'],
    ['另核对证件', '邀请的人中，身份已与证件核对的，由本人填报或者调解员核对；不在上述各步之内。'],
    [
      '多次申请人的案件',
      `申请人（以证件号码认定，没有证件号码的单位以名称认定）在该案引调之日以前的 ${REPEAT_MONTHS} 个月内，在本机构申请满 ${REPEAT_CASES} 件的，含该案。`,
    ],
  ],
} as const

/** 11月20日邀请，11月21日打开: each stage that is known, with its day. */
export function arrivalInWords({ at, delivery }: FunnelPerson, today: LocalDate): string {
  const reached = FUNNEL_STAGES.flatMap((stage) => {
    const moment = at[stage]
    return moment ? [`${dayInWords(toLocalDate(moment), today)}${funnelStage[stage]}`] : []
  })
  const missing = { unknown: ARRIVAL.unknown, failed: ARRIVAL.failed, reached: null }[delivery]
  return [...reached, ...(missing ? [missing] : [])].join('，')
}
