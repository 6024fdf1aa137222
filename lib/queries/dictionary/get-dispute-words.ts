import 'server-only'
import { z } from 'zod'
import { readDisputeWords } from '@/lib/data/stores/dictionary/dictionary-store'
import type { DatedWords } from '@/lib/use-cases/import/settle-cells'
import { defineSqlQuery } from '../define-query'

/** The dictionaries of a dispute as they are today, by which the lines of a file are read. */
export const getDisputeWords = defineSqlQuery({
  act: 'dictionary:use',
  input: z.strictObject({}),
  load: (db) => readDisputeWords(db),
  present: (words, { today }): DatedWords => ({ words, today }),
})
