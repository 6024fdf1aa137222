import { ACT_TERM } from './act-term'

/** Words of 案件调解记录 (操作手册 3.1). */
export const RECORD_LIST = {
  subtitle: '本机构调解中和已结案的案件，点击联调编号查看调解进度。',
  /** Where a number of a report has led here. */
  drilled: '统计数字对应的案件，含各种状态。',
  toWhole: '查看全部调解记录',
  unit: '件',
  tabs: { all: '全部', running: '调解中', closed: '已结案' },
  columns: {
    index: '序号',
    caseNo: '联调编号',
    referredOn: '引调时间',
    acceptedOn: '受理时间',
    disputeType: '纠纷类型',
    source: '案件来源',
    parties: '申请人 / 被申请人',
    applicants: '申请人',
    respondents: '被申请人',
    amount: '标的额',
    court: '引调法院',
    mediator: '调解员',
    status: '状态',
    clock: '调解期限',
    closedOn: '结案时间',
    days: '用时',
    outcome: ACT_TERM.outcome,
    points: '总分',
    actions: '操作',
  },
  days: (days: number) => `${days} 天`,
  empty: {
    all: { title: '暂无调解记录', text: '已分配给调解员的案件列在这里。' },
    running: { title: '没有正在调解的案件', text: '分配给调解员、尚未结案的案件列在这里。' },
    closed: { title: '没有已结案的案件', text: '调解员办结的案件列在这里。' },
    noMatch: { title: '没有符合条件的案件', text: '请核对案号或姓名，或调整查询条件后重试。' },
  },
} as const
