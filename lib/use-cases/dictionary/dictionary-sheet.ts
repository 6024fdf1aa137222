import type { SheetShape } from '@/lib/documents/xlsx/sheet-shape'
import { DICTIONARY_COLUMNS, type DictionaryColumn } from '@/lib/domain/import/dictionary-columns'
import { VALUE_FIELD } from '@/lib/labels/zh-CN/dictionary'
import { TEMPLATE } from '@/lib/labels/zh-CN/import-columns'

/**
 * A list of a dictionary's values, as the export writes it. Every column must be there: one that is
 * left out would empty what the values have in it. The sheet bears the dictionary's name, so that
 * no list is taken for another one's.
 */
export const dictionarySheet = (sheet: string): SheetShape<DictionaryColumn> => ({
  sheet,
  headers: VALUE_FIELD,
  required: DICTIONARY_COLUMNS,
  longest: { line: 200, paragraphs: { aliases: 2000 } },
  example: { column: 'code', word: TEMPLATE.exampleWord },
})
