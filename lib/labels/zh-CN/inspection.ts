import type { InspectionState } from '@/lib/domain/inspection/inspection'

/** Words of 审阅任务: the clerk's pages and the reviewer's. */
export const INSPECTION = {
  title: '审阅任务',
  subtitle: {
    clerk: '指定人员在期限内审阅案件。每次查看都留下记录。',
    reader: '指派给您的审阅任务。每次查看都留下记录。',
  },
  assign: {
    title: '指派审阅',
    law: '只限履行职责需要的案件和期限（个人信息保护法第6条、第28条）。',
    reviewer: '审阅人员',
    noReviewer: '本院没有可以指派的审阅人员。请联系系统管理员开设账号。',
    purpose: '审阅事由',
    purposeHelp: '至少 5 个字，例如：年度特邀调解质量评查。',
    startsOn: '开始日期',
    endsOn: '结束日期',
    endsOnHelp: '含当天，最长 90 天。',
    caseNos: '案件',
    caseNosHelp: '联调编号，每行一个，最多 200 个。可以从列表或者导出的文件中复制。',
    numbers: '个人号码',
    opensNumbers: '可以查看完整号码',
    opensNumbersHelp: '期限内在这些案件中显示完整的电话、证件号码和住址。不选则一律遮盖。',
    submit: '指派',
    done: (reviewer: string, cases: number) => `已指派${reviewer}审阅 ${cases} 件案件。`,
  },
  none: '没有审阅任务',
  noneText: { clerk: '指派以后在这里显示。', reader: '法院指派以后在这里显示。' },
  term: (from: string, to: string) => `${from} 至 ${to}`,
  cases: (count: number) => `${count} 件`,
  by: (name: string, at: string) => `${name} 于 ${at} 指派`,
  ended: (name: string, at: string) => `${name} 于 ${at} 结束`,
  open: '可以查看完整号码',
  masked: '号码遮盖',
  showCases: '案件',
  end: {
    label: '提前结束',
    title: (reviewer: string) => `结束${reviewer}的审阅任务`,
    text: '结束后立即不能再查看完整号码。已有的查看记录保留。',
    confirm: '结束',
    done: '已结束审阅任务。',
  },
  numbers: {
    title: '完整号码',
    link: '查看完整号码',
    rule: (purpose: string, to: string) =>
      `依审阅任务“${purpose}”查看，至 ${to}。打开本页已留下记录，调解机构和当事人可以查到。`,
    none: '本案没有登记号码。',
  },
} as const

export const inspectionState = {
  ahead: '未开始',
  in_force: '审阅中',
  over: '已到期',
  ended: '已结束',
} as const satisfies Record<InspectionState, string>
