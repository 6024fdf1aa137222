import { EXPORT } from '@/lib/labels/zh-CN/export'
import { stamp } from '@/lib/labels/zh-CN/moment'
import type { About } from './workbook'

export type Counted = { readonly sheet: string; readonly rows: number }

const inWords = (count: number) => count.toLocaleString('zh-CN')

/**
 * 导出说明: what the file is, whose, when, under which conditions, how many rows, what its numbers
 * mean, and that it is confidential.
 */
export function aboutRows(
  { title, organisation, by, at, conditions, definitions, notice }: About,
  counted: readonly Counted[],
): (readonly [string, string])[] {
  const { about } = EXPORT
  const rows =
    counted.length === 1
      ? [EXPORT.rows(inWords(counted[0]!.rows))]
      : counted.map((each) => EXPORT.sheetRows(each.sheet, inWords(each.rows)))
  return [
    [about.title, title],
    ...(organisation ? [[about.organisation, organisation] as const] : []),
    [about.by, by],
    [about.at, EXPORT.atShanghai(stamp(at))],
    ...(conditions.length > 0 ? conditions : [EXPORT.noConditions]).map(
      (each) => [about.conditions, each] as const,
    ),
    ...rows.map((each) => [about.rows, each] as const),
    ...definitions.map(
      ([term, text]) => [about.definition, EXPORT.definition(term, text)] as const,
    ),
    [about.notice, notice],
  ]
}
