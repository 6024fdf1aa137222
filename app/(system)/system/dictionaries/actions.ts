'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { DICTIONARY } from '@/lib/labels/zh-CN/dictionary'
import { setDictionaryValue } from '@/lib/use-cases/dictionary/set-value'

export const setValueAction = defineAction(setDictionaryValue, {
  done: ({ dictionary, code }) => ({
    message: DICTIONARY.done,
    goTo: `/system/dictionaries/${dictionary}/${encodeURIComponent(code)}`,
  }),
})
