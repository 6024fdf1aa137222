import { cutText } from '@/lib/domain/import/cut-text'
import { plainWord, type CellReader } from '@/lib/domain/import/read-cells'
import { DISPUTE_TYPES, type DisputeType } from '@/lib/domain/case/vocabulary'
import { disputeType } from '@/lib/labels/zh-CN/case'
import { TEMPLATE } from '@/lib/labels/zh-CN/import-columns'

const CODES = new Map(DISPUTE_TYPES.map((code) => [plainWord(disputeType[code]), code]))

/** Several types in one cell, between semicolons or line breaks; unknown ones are reported. */
export function readSpecialties<Column extends string>(
  reader: CellReader<Column>,
  column: Column,
  most: number,
): readonly DisputeType[] {
  const words = (reader.paragraph(column, most) ?? '')
    .split(TEMPLATE.separator)
    .filter((word) => word.trim() !== '')
  return words.flatMap((word) => {
    const code = CODES.get(plainWord(word))
    if (!code) reader.report(column, 'TYPE_UNKNOWN', cutText(word.trim(), 30))
    return code ? [code] : []
  })
}
