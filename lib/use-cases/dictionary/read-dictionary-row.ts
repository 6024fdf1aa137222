import { z } from 'zod'
import {
  DICTIONARY_COLUMNS,
  type DictionaryColumn,
  type ReadDictionaryLine,
} from '@/lib/domain/import/dictionary-columns'
import { makeCellReader } from '@/lib/domain/import/read-cells'
import type { RowMistake } from '@/lib/domain/import/row-mistake'
import type { SheetRow } from '@/lib/domain/import/sheet'
import { dayOf } from '@/lib/domain/import/typed-moment'
import { readInput } from '@/lib/platform/read-input'
import { VALUE_FIELDS } from './dictionary.input'

const Line = z.object({ ...VALUE_FIELDS, position: VALUE_FIELDS.position.nullable() })

/** One line of a list: its cells by their kinds, and then by the rules of the form of a value. */
export function readDictionaryRow({
  rowNo,
  cells,
}: SheetRow<DictionaryColumn>): ReadDictionaryLine {
  const reader = makeCellReader(cells)
  const dayIn = (column: DictionaryColumn) => {
    const moment = reader.moment(column)
    return moment && dayOf(moment)
  }
  const typed = {
    code: reader.digits('code') ?? '',
    name: reader.line('name', 100) ?? '',
    aliases: reader.paragraph('aliases', 2000),
    parent: reader.digits('parent'),
    position: reader.digits('position'),
    validFrom: dayIn('validFrom'),
    retiredFrom: dayIn('retiredFrom'),
    successor: reader.digits('successor'),
  }
  const read = readInput(Line, typed)
  const mistakes: RowMistake<DictionaryColumn>[] = [...reader.mistakes]
  const fields = read.ok ? {} : (read.refusal.fields ?? {})
  for (const column of DICTIONARY_COLUMNS) {
    const code = fields[column]
    // What a cell is at fault for as such is not said twice.
    if (code === undefined || mistakes.some((each) => each.column === column)) continue
    mistakes.push({ column, cell: cells[column]?.ref ?? null, code })
  }
  const value = read.ok && mistakes.length === 0 ? read.value : null
  return { rowNo, code: typed.code, name: typed.name, value, mistakes }
}
