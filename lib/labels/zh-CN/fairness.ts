import type { Difficulty } from '@/lib/domain/statistics/difficulty'

export const difficulty = {
  ordinary: '一般',
  harder: '较难',
  hard: '疑难',
} as const satisfies Record<Difficulty, string>

/** Words of 分案均衡. */
export const FAIRNESS = {
  title: '分案均衡',
  subtitle: (period: string) => `${period}分配的案件。点击件数可查看对应案件。`,
  quick: '常用期间',
  months: (count: number) => `近 ${count} 个月`,
  spread: '偏离度',
  spreadOf: (rate: string) =>
    `须有 ${rate} 的分配量（折合件数）改由他人承办，才与各人的在岗日数完全相称；0% 为完全相称。`,
  assigned: '分配件数',
  weighted: '折合件数',
  coMediated: '另协同调解',
  people: '调解员',
  unit: '件',
  persons: '人',
  section: '各调解员的分配与在岗',
  share: '实际占比',
  due: '应占比',
  apart: '相差（百分点）',
  days: '在岗日数',
  disabled: (name: string) => `${name}（已停用）`,
  /** +3.25, -3.25, 0 */
  signed: (points: number) => (points > 0 ? `+${points}` : String(points)),
  series: { share: '实际占比', due: '应占比' },
  emptyTitle: '本机构暂无调解员',
  topOnly: (count: number) => `图中为占比最高的 ${count} 人，全部见表格。`,
  definitions: [
    [
      '分配件数',
      '期间内分配给该调解员的案件，含其后退回或更换的；撤销的分配不计，同一案件只计一次。',
    ],
    [
      '难易',
      '当事人满 3 名、满 6 名，标的额满 10 万元、满 100 万元，各计一分；委托案件（期限较短）一分；曾由他人承办、重新分配的一分。不足 2 分为一般，2 至 3 分为较难，4 分以上为疑难。',
    ],
    ['折合件数', '一般 1 件、较难 2 件、疑难 3 件。'],
    [
      '另协同调解',
      '期间内开始协同调解的案件（由其他调解员主持），同一案件只计一次；不计入分配件数、折合件数和占比。',
    ],
    ['在岗日数', '期间内至今天为止，账号开通以后、停用以前，扣除登记的请假，按自然日计。'],
    ['应占比', '该调解员的在岗日数占全部在岗日数的比例。'],
    ['实际占比', '该调解员的折合件数占全部折合件数的比例。'],
    ['偏离度', '各人实际占比与应占比之差的绝对值合计的一半。'],
  ],
} as const
