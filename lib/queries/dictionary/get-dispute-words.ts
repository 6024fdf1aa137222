import 'server-only'
import { BASE_VALUES } from '@/lib/labels/zh-CN/dictionary-words'
import { z } from 'zod'
import { readDisputeWords } from '@/lib/data/stores/dictionary/dictionary-store'
import type { DatedWords } from '@/lib/domain/dictionary/settle-dispute'
import { defineSqlQuery } from '../define-query'

/** The dictionaries of a dispute as they are today, by which the lines of a file are read. */
export const getDisputeWords = defineSqlQuery({
  act: 'dictionary:use',
  input: z.strictObject({}),
  load: (db) => readDisputeWords(db, BASE_VALUES),
  present: (words, { today }): DatedWords => ({ words, today }),
})
