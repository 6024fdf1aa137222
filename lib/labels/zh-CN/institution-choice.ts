/**
 * Words of the choice of an institution: 引调登记, 批量引调, 重新引调. Each figure has its definition and its
 * number of cases.
 */
export const INSTITUTION_CHOICE = {
  recommended: '推荐',
  barred: {
    declined: (on: string) => `本案已不受理（${on}），不再列入`,
    not_confirmed: (on: string) => `本案逾期未确认（${on}），不再列入`,
  },
  scope: (scope: string) => `受理范围：${scope}`,
  fits: (type: string) => `擅长${type}`,
  unfit: (type: string) => `未列${type}为擅长`,
  specialties: (types: readonly string[]) =>
    types.length === 0 ? '擅长领域：没有登记' : `擅长领域：${types.join('、')}`,
  success: (rate: string | null, won: number, all: number, isOfType: boolean) => {
    const name = isOfType ? '同类成功率' : '成功率'
    return rate === null ? `${name}：无办结案件` : `${name} ${rate}（${won}/${all}）`
  },
  hours: (hours: string | null, cases: number) =>
    hours === null ? '平均确认时间：无受理案件' : `平均 ${hours} 小时确认（${cases} 件）`,
  lapses: (count: number) => `近一年逾期 ${count} 件`,
  load: (inHand: number, waiting: number, overdue: number) =>
    `未结 ${inHand} 件${waiting > 0 ? `，本院待受理 ${waiting} 件${overdue > 0 ? `（逾期 ${overdue} 件）` : ''}` : ''}`,
  performance: (rate: string | null, followed: number) =>
    rate === null ? '自动履行率：无回访案件' : `自动履行率 ${rate}（${followed} 件）`,
  few: '，件数少，仅供参考',
  place: (district: string | null, charges: boolean) =>
    [district && `所在地区：${district}`, charges ? '收费' : '不收费'].filter(Boolean).join('，'),
  definitionsTitle: '数字的含义和排列的次序',
  definitions: [
    ['范围', '该机构为各法院办理的案件合计，自十一个月前的月初至今。不列各法院的数字。'],
    ['同类成功率', '与本案同类、已结案的案件中，达成协议或者自行和解撤回的比例。'],
    ['平均确认时间', '自收到引调到受理的平均小时数。'],
    ['近一年逾期', '超过受理期限才受理的，加上逾期未确认被法院收回的。'],
    ['未结', '现在待受理、待分配、待接收和调解中的案件；本院待受理的另行列出。'],
    ['自动履行率', '已回访且履行期限已到的案件中，自动履行的比例。'],
    ['件数少', '不足十件的，一件的变化就会明显影响比例。'],
    [
      '排列的次序',
      '先看是否擅长这类纠纷，再看近一年逾期次数，再看同类成功率，最后看未结件数。件数少的，成功率按各加一件成功、一件不成计。推荐只供参考。',
    ],
  ],
} as const
