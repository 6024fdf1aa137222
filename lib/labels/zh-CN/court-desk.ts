import type { DeskAge, DeskNode } from '@/lib/domain/desk/court-desk'

/** Words of 引调与督办. */
export const DESK = {
  title: '引调与督办',
  subtitle: (open: number, recallable: number, returned: number) =>
    [
      `在途 ${open} 件`,
      recallable > 0 ? `${recallable} 件机构逾期未确认，可以收回` : null,
      returned > 0 ? `${returned} 件退回，待重新引调` : null,
    ]
      .filter((part) => part !== null)
      .join('；'),
  table: '各节点的案件，按期限分',
  columns: { node: '节点', period: '期限', total: '共' },
  nodes: {
    acceptance: '待机构确认',
    assignment: '待分配调解员',
    taking: '待接收',
    contact: '待联系',
    mediation: '调解中',
    transfer: '未成待移送',
    receipt: '移送待接收',
    filing: '待立案、待审理',
    record: '待备案',
    paper: '待出具调解书',
    archive: '待归档',
    performance: '待回访',
    returned: '退回待引调',
  } as const satisfies Record<DeskNode, string>,
  /** The period of each point, with its article. */
  periods: {
    acceptance: '3 个工作日，第12条',
    assignment: '调解期限，第24条',
    taking: '调解期限，第24条',
    contact: '3 个工作日，第15条',
    mediation: '30 / 15 / 7 日，第24条',
    transfer: '3 个工作日，参照第15条',
    receipt: '3 个工作日，参照第10条',
    filing: '7 日，民诉法第126条',
    record: '3 个工作日，参照第15条',
    paper: '7 日，提醒',
    archive: '5 个工作日，提醒',
    performance: '3 个工作日，提醒',
    returned: '3 个工作日，参照第10条',
  } as const satisfies Record<DeskNode, string>,
  ages: {
    within: '期限内',
    soon: '剩 2 天内',
    today: '今天到期',
    overdue: '已逾期',
  } as const satisfies Record<DeskAge, string>,
  agesHelp:
    '条款见在线调解规则。确认和引调按工作日，调解按自然日。暂停计算的算在期限内。退回的自退回次日起算，待联系的自分配次日起算，调解之后的自进入该节点的次日起算，待归档的自结案次日起算，待回访的自履行期满次日起算。',
  open: (node: string, age: string | null, count: number) =>
    age ? `${node}，${age} ${count} 件` : `${node} 共 ${count} 件`,
  tabsLabel: '案件范围',
  tabs: {
    first: '先办这些',
    overdue: '已逾期',
    today: '今天到期',
    returned: '退回',
    all: '全部',
  },
  list: '案件',
  rows: {
    caseNo: '联调编号',
    node: '节点',
    clock: '期限',
    chased: '上次催办',
    act: '操作',
  },
  returnedBecause: (reason: string) => `退回：${reason}`,
  filtered: (node: string, age: string | null) => (age ? `${node}，${age}` : node),
  clear: '取消筛选',
  empty: {
    first: { title: '没有要先办的案件', text: '已逾期、今天到期和退回的案件列在这里。' },
    other: { title: '没有这样的案件', text: '请点上表的数字或者其他标签查看。' },
  },
  end: '这里只列出期限最早的一部分。其余的请点上面表格中的件数，按环节和期限查看；或者在列表中查找。',
  /** Of a number that is the least: more were not counted. */
  more: (count: string) => `${count}+`,
  toList: '引调案件列表',
  unit: '件',
} as const
