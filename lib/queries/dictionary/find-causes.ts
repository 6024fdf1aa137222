import 'server-only'
import { z } from 'zod'
import { readDisputeWords } from '@/lib/data/stores/dictionary/dictionary-store'
import { CAUSE_VERSIONS } from '@/lib/domain/referral/vocabulary'
import { BASE_VALUES } from '@/lib/labels/zh-CN/dictionary-words'
import { defineSqlQuery } from '../define-query'
import { searchCauses } from './type-options'

/** 案由 of an edition that a word means, for a list that is too long to go with the form. */
export const findCauses = defineSqlQuery({
  act: 'dictionary:use',
  input: z.object({
    version: z.enum(CAUSE_VERSIONS),
    q: z.string().max(100),
  }),
  load: (db) => readDisputeWords(db, BASE_VALUES),
  present: (words, { today }, { version, q }): readonly string[] =>
    searchCauses(words, version, today, q),
})
