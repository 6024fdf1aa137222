import type { RetentionClass } from '@/lib/domain/dossier/retention'

/** （2026）调卷字第12号: 卷号, running on per institution and year. */
export function dossierNumber(year: number, number: number): string {
  return `（${year}）调卷字第${number}号`
}

export const retentionClass = {
  permanent: '永久',
  long: '长期（30年）',
  short: '短期（10年）',
} as const satisfies Record<RetentionClass, string>

/** The sheets that are made when a dossier is bound (domain.md 6: 封面, 备考表, 封底). */
export const BOUND_SHEETS = {
  cover: '调解卷宗',
  supplement: (volume: number) => `调解卷宗（补充卷，第${volume}卷）`,
  catalogue: '卷内目录',
  remarks: '备考表',
  backCover: '封底',
  name: '卷名',
  comma: '、',
  sides: (applicants: string, respondents: string) => `${applicants}与${respondents}`,
  nameOf: (sides: string, cause: string) => `${sides}${cause}一案`,
  number: '卷号',
  caseNo: '联调编号',
  court: '引调法院',
  institution: '调解组织',
  mediator: '调解员',
  period: '调解起止',
  periodOf: (from: string, to: string) => `${from}至${to}`,
  outcome: '调解结果',
  binder: '立卷人',
  automatic: '系统自动立卷',
  boundOn: '立卷日期',
  retention: '保管期限',
  until: (words: string, day: string) => `${words}，至${day}`,
  note: '备注',
  firstVolume: '归档后形成的材料编入补充卷。',
  laterVolume: (volume: number) => `本卷是第${volume}卷，收录前卷封存后形成的材料。`,
  state: '本卷情况说明',
  items: (count: number) =>
    `本卷收录材料 ${count} 件。正文逐页编号，封面、目录、备考表、封底不编页码。`,
  nothing: '无。',
  explained: '缺少的材料及情况说明',
  explainedBy: (slot: string, reason: string, by: string, on: string) =>
    `${slot}：${reason}（${by}，${on}）`,
  explainedInFile: (slot: string) => `${slot}：见卷内情况说明。`,
  damaged: '不能显示的材料',
  damagedItem: (no: number, title: string) =>
    `第${no}件“${title}”的文件缺失或者与登记的校验值不符，以编号页代替。`,
  voided: '已作废、未编入本卷的材料',
  voidedItem: (title: string, by: string, on: string, reason: string) =>
    `${title}（${by}于${on}作废，理由：${reason}）`,
  checker: '检查人',
  checkedBySystem: '系统完整性检查',
  checkedOn: '检查日期',
  code: '核验码',
  codeHelp: '凭卷号和核验码可以核对本卷真伪，核对时看不到内容。',
  end: '本卷完',
} as const
