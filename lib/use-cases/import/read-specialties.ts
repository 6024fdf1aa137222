import { findType } from '@/lib/domain/dictionary/settle-dispute'
import { settleWord } from '@/lib/domain/dictionary/values'
import { cutText } from '@/lib/domain/import/cut-text'
import type { CellReader } from '@/lib/domain/import/read-cells'
import type { DisputeType } from '@/lib/domain/case/vocabulary'
import { TEMPLATE } from '@/lib/labels/zh-CN/import-columns'
import type { DatedWords } from '@/lib/domain/dictionary/settle-dispute'

/**
 * Several types in one cell, between semicolons or line breaks, by the dictionary of the day;
 * unknown and retired ones are reported.
 */
export function readSpecialties<Column extends string>(
  reader: CellReader<Column>,
  column: Column,
  most: number,
  { words: { types }, today }: DatedWords,
): readonly DisputeType[] {
  const words = (reader.paragraph(column, most) ?? '')
    .split(TEMPLATE.separator)
    .filter((word) => word.trim() !== '')
  const codes = words.flatMap((word) => {
    const found = settleWord(types, word, today)
    const code = found.how === 'unlisted' ? undefined : findType(found.value.code)
    if (found.how === 'retired') reader.report(column, 'WORD_RETIRED', found.value.name)
    else if (!code) reader.report(column, 'TYPE_UNKNOWN', cutText(word.trim(), 30))
    return code && found.how !== 'retired' ? [code] : []
  })
  return [...new Set(codes)]
}
