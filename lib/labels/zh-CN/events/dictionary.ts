import type { DICTIONARY_EVENT_SHAPES } from '@/lib/domain/audit/dictionary-events'
import { ACT_TERM } from '../act-term'
import { planInWords } from '../dictionary-import'
import { dictionaryWords } from '../dictionary-words'
import type { EventTexts } from './event-text'

export const DICTIONARY_ACTS = {
  'dictionary:set': '修改字典',
  'dictionary:import': '导入字典',
} as const

export const DICTIONARY_TEXTS: EventTexts<keyof typeof DICTIONARY_EVENT_SHAPES> = {
  'dictionary.value-set': {
    title: '修改字典',
    sentence: (d) => {
      const what = `${d.no === 1 ? '首次设定' : '修改'}${dictionaryWords[d.dictionary].name}的一项`
      return `${what}（代码 ${d.code}）${d.retiredFrom ? `，自 ${d.retiredFrom} 起停用` : ''}。`
    },
    quotes: (d) => [[ACT_TERM.reason, d.reason]],
    changes: (d) => d.changes,
  },
  'dictionary.imported': {
    title: '导入字典',
    sentence: (d) => `向${dictionaryWords[d.dictionary].name}导入：${planInWords(d)}。`,
    quotes: (d) => [[ACT_TERM.reason, d.reason]],
  },
}
