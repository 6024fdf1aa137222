import type { Replaced } from '@/lib/domain/dictionary/settle-dispute'
import type { ImportKind } from '@/lib/domain/import/kinds'
import type { CaseStatus } from '@/lib/domain/case/status'
import { caseStatus } from './case'
import { replacedInWords } from './dictionary'
import { DEADLINE_KINDS, PROVISIONAL_MARK, untilInWords } from './deadline'

/** Words of an import's report: what will happen to a line, and its columns in the result file. */

/** What will happen to a line of the cases' template. */
export function caseOutcomeWords(preview: {
  readonly status: CaseStatus
  readonly dueOn: string | null
  readonly isProvisional: boolean
  readonly mediator: string | null
  readonly outcomeWords: string | null
  readonly days: number | null
  readonly replaced: readonly Replaced[]
}): string {
  const { status, dueOn, isProvisional, mediator, outcomeWords, days } = preview
  const renamed = renamedInWords(preview.replaced)
  const standing = `导入后为“${caseStatus[status]}”`
  if (status === 'closed')
    return `${standing}：${outcomeWords}，用时 ${days} 天，计入${mediator}的办案统计。${renamed}`
  const kind = status === 'pending_acceptance' ? 'acceptance' : 'mediation'
  const until = untilInWords({ kind, due: dueOn ?? '', isProvisional })
  const clock = `${DEADLINE_KINDS[kind]}${until}${isProvisional ? `（${PROVISIONAL_MARK}）` : ''}`
  return `${standing}，${clock}。${mediator ? `表格中的调解员 ${mediator} 不会自动承办，请导入后再分配。` : ''}${renamed}`
}

/** Words of a line that the dictionaries have otherwise. */
const renamedInWords = (replaced: readonly Replaced[]) =>
  replaced.map((each) => `${replacedInWords(each)}。`).join('')

/** What will happen to a line of 批量引调. */
export function referralOutcomeWords(preview: {
  readonly institution: string | null
  readonly dueOn: string
  readonly isProvisional: boolean
  readonly paperOn: string | null
  readonly like: readonly string[]
  readonly replaced: readonly Replaced[]
}): string {
  const { institution, dueOn, isProvisional, paperOn, like } = preview
  const until = untilInWords({ kind: 'acceptance', due: dueOn, isProvisional })
  const clock = `${DEADLINE_KINDS.acceptance}${until}${isProvisional ? `（${PROVISIONAL_MARK}）` : ''}`
  return [
    `引调给${institution ?? '待选的调解机构'}，${clock}。`,
    renamedInWords(preview.replaced),
    paperOn ? `纸质引调日期 ${paperOn}。` : '',
    like.length > 0 ? `与 ${like.join('、')} 相似，请核对是否重复。` : '',
  ].join('')
}

/** In the place of a name that the line lacks or that cannot be read. */
export const LINE_UNNAMED = '（姓名不明）'

export const MEDIATOR_OUTCOME = '导入后成为本机构的调解员；初始密码在导入之后生成。'

export const IMPORT_EXPORT = {
  title: {
    cases: '案件补录结果',
    mediators: '调解员导入结果',
    referrals: '批量引调结果',
    organisations: '单位和账号导入结果',
  } as const satisfies Record<ImportKind, string>,
  sheet: '导入结果',
  columns: {
    sheet: '工作表',
    rowNo: '行号',
    label: '内容',
    state: '结果',
    what: '说明',
    made: '导入为',
  },
  condition: (fileName: string, at: string) => `文件“${fileName}”，${at} 上传`,
} as const
