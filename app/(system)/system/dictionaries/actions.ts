'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { readLines } from '@/lib/edge/dictionary/read-lines'
import { DICTIONARY } from '@/lib/labels/zh-CN/dictionary'
import { DICTIONARY_IMPORT, planInWords } from '@/lib/labels/zh-CN/dictionary-import'
import { importDictionary } from '@/lib/use-cases/dictionary/import-dictionary'
import { setDictionaryValue } from '@/lib/use-cases/dictionary/set-value'
import { importedCode } from './imported-address'

export const setValueAction = defineAction(setDictionaryValue, {
  done: ({ dictionary, code }) => ({
    message: DICTIONARY.done,
    goTo: `/system/dictionaries/${dictionary}/${encodeURIComponent(code)}?done=saved`,
  }),
})

export const importDictionaryAction = defineAction(importDictionary, {
  read: ({ lines, ...fields }) => ({ ...fields, lines: readLines(lines) }),
  done: ({ dictionary, counts }) => ({
    message: DICTIONARY_IMPORT.done(planInWords(counts)),
    goTo: `/system/dictionaries/${dictionary}?done=${importedCode(counts)}`,
  }),
})
