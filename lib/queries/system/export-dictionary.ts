import 'server-only'
import { z } from 'zod'
import {
  findDictionaries,
  findDictionaryVersions,
  type StoredVersion,
} from '@/lib/data/stores/dictionary/dictionary-store'
import { makeSheet } from '@/lib/documents/xlsx/make-sheet'
import type { SheetColumn } from '@/lib/documents/xlsx/workbook'
import { DICTIONARY_KEYS } from '@/lib/domain/dictionary/catalogue'
import type { DictionaryValue } from '@/lib/domain/dictionary/values'
import { VALUE_FIELD } from '@/lib/labels/zh-CN/dictionary'
import { DICTIONARY_IMPORT } from '@/lib/labels/zh-CN/dictionary-import'
import { BASE_VALUES, dictionaryWords } from '@/lib/labels/zh-CN/dictionary-words'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { defineExport } from '../define-export'

/** As the import reads them (lib/use-cases/dictionary/dictionary-sheet.ts). */
const VALUES: readonly SheetColumn<DictionaryValue>[] = [
  { header: VALUE_FIELD.code, width: 14, cell: ({ code }) => code },
  { header: VALUE_FIELD.name, width: 40, cell: ({ name }) => name },
  { header: VALUE_FIELD.aliases, width: 40, cell: ({ aliases }) => aliases.join('、') || null },
  { header: VALUE_FIELD.parent, width: 14, cell: ({ parent }) => parent },
  { header: VALUE_FIELD.position, width: 10, kind: 'number', cell: ({ position }) => position },
  { header: VALUE_FIELD.validFrom, width: 14, kind: 'day', cell: ({ validFrom }) => validFrom },
  {
    header: VALUE_FIELD.retiredFrom,
    width: 14,
    kind: 'day',
    cell: ({ retiredFrom }) => retiredFrom,
  },
  { header: VALUE_FIELD.successor, width: 14, cell: ({ successor }) => successor },
]

const { historyColumns } = DICTIONARY_IMPORT

const VERSIONS: readonly SheetColumn<StoredVersion>[] = [
  ...VALUES.slice(0, 1),
  { header: historyColumns.no, width: 8, kind: 'number', cell: ({ no }) => no },
  ...VALUES.slice(1),
  { header: historyColumns.reason, width: 40, cell: ({ reason }) => reason },
  { header: historyColumns.by, width: 14, cell: ({ setBy }) => setBy },
  { header: historyColumns.at, width: 18, kind: 'moment', cell: ({ setAt }) => stamp(setAt) },
]

/** A dictionary with all that was ever set of it; given to the import it changes nothing. */
export const exportDictionary = defineExport({
  act: 'dictionary:list',
  list: 'dictionary',
  input: z.object({ dictionary: z.string().max(40).catch('') }),
  load: async (db, { dictionary }) => {
    const key = DICTIONARY_KEYS.find((each) => each === dictionary)
    if (!key) return null
    const { name } = dictionaryWords[key]
    const values = (await findDictionaries(db, [key], BASE_VALUES))[key]
    const versions = await findDictionaryVersions(db, key)
    return {
      title: name,
      conditions: [DICTIONARY_IMPORT.condition(name)],
      scope: {},
      atLeast: values.length + versions.length,
      sheets: [
        makeSheet(name, VALUES, values),
        makeSheet(DICTIONARY_IMPORT.historySheet, VERSIONS, versions),
      ],
    }
  },
})
