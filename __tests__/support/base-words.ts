import { CAUSE_VERSIONS } from '@/lib/domain/referral/vocabulary'
import { parseLocalDate } from '@/lib/domain/time/local-date'
import { CAUSE_DICTIONARY } from '@/lib/domain/dictionary/catalogue'
import { BASE_VALUES } from '@/lib/labels/zh-CN/dictionary-words'
import type { DatedWords } from '@/lib/domain/dictionary/settle-dispute'

const causesOf = (version: (typeof CAUSE_VERSIONS)[number]) =>
  BASE_VALUES[CAUSE_DICTIONARY[version]]

/** The dictionaries of an installation in which nothing was set. */
export const BASE_WORDS: DatedWords = {
  words: {
    types: BASE_VALUES.dispute_type,
    causes: { '2011': causesOf('2011'), '2020': causesOf('2020'), '2025': causesOf('2025') },
  },
  today: parseLocalDate('2026-04-01')!,
}
