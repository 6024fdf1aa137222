import type { ActorRole } from '@/lib/domain/access/roles'
import { ACT_TERM } from './act-term'

/** What follows a returned case: the clerk who refers cases does it, the others learn who does. */
function afterReturn(role: ActorRole): string {
  return role === 'court_clerk' ? '请重新引调，或者移送立案等' : '由立案庭重新引调，或者移送立案等'
}

/** Words of the court's review pages. */
export const COURT = {
  menu: {
    group: '引调案件',
    desk: '引调与督办',
    chases: '催办记录',
    cases: '引调案件列表',
    confirmations: '司法确认审查',
    dossiers: '电子卷宗',
    complaints: '投诉',
    reviews: '审阅任务',
    statistics: '统计分析',
    report: '案件报表',
    chaseSheet: '督办月报',
    mediatorScores: '调解员积分',
    caseScores: '案件积分',
    figures: '司法确认统计',
  },
  list: {
    title: '引调案件列表',
    subtitle: (returned: number, role: ActorRole) =>
      returned > 0 ? `${returned} 件已退回，${afterReturn(role)}` : '本院引调的案件',
    unit: '件',
    tabs: {
      returned: '已退回',
      open: '办理中',
      closed: '已结案',
      ended: '退回后办结',
      all: '全部',
    },
    columns: {
      index: '序号',
      caseNo: '联调编号',
      referredOn: '引调时间',
      disputeType: '纠纷类型',
      parties: '申请人 / 被申请人',
      applicants: '申请人',
      respondents: '被申请人',
      institution: '调解机构',
      status: '状态',
      clock: '期限',
      mediator: '调解员',
      channel: '引调途径',
      act: '操作',
      decline: '退回理由',
      ended: '去向',
      closedOn: '结案时间',
      outcome: ACT_TERM.outcome,
    },
    by: (institution: string, by: string) => `${institution} ${by}`,
    open: '查看详情',
    progress: '调解进度',
    reset: '重置',
    stale: '列表已有变化，本页没有内容。',
    first: '回到第一页',
    empty: {
      returned: {
        title: '没有退回的案件',
        text: '机构不予受理的、逾期未确认被收回的案件列在这里。',
      },
      open: { title: '没有办理中的案件', text: '本院引调、尚未结案的案件列在这里。' },
      closed: { title: '没有已结案的案件', text: '调解机构办结的案件列在这里。' },
      ended: {
        title: '没有退回后办结的案件',
        text: '退回后移送立案、转入审理或者另行处理的列在这里。',
      },
      all: { title: '本院暂无引调案件', text: '本院引调的案件列在这里。' },
      noMatch: { title: '没有符合条件的案件', text: '请核对案号或姓名，或重置后重试。' },
    },
  },
  returned: {
    title: '本案已退回',
    then: (role: ActorRole) => `${afterReturn(role)}（在线调解规则第12条）。`,
    institution: '退回机构',
    at: '退回时间',
    by: '经办人',
    person: '机构联系人',
    phone: '联系电话',
    call: (phone: string) => `联系电话 ${phone}`,
  },
  file: { standing: '办理情况', recorded: '每次查看都会留下记录。' },
  notFound: {
    title: '没有找到这个页面',
    text: '内容不存在，或者您无权查看。请从列表重新进入。',
    toList: '回到引调案件列表',
  },
} as const
