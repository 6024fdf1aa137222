import 'server-only'
import { z } from 'zod'
import { KEPT_DATA, KEPT_KEYS, type KeptData } from '@/lib/domain/retention/kept-data'
import { keptInWords, type KeptInWords } from '@/lib/labels/zh-CN/retention'
import { defineSqlQuery } from '../define-query'

export type KeptDataView = Readonly<Record<KeptData['group'], readonly KeptInWords[]>>

/** 保存期限: what is kept how long, by group. */
export const listKeptData = defineSqlQuery({
  act: 'system:read',
  input: z.strictObject({}),
  load: () => Promise.resolve(KEPT_KEYS),
  present: (keys): KeptDataView => {
    const rowsIn = (group: KeptData['group']) =>
      keys
        .filter((key) => KEPT_DATA[key].group === group)
        .map((key) => keptInWords(key, KEPT_DATA[key]))
    return { cases: rowsIn('cases'), removed: rowsIn('removed'), running: rowsIn('running') }
  },
})
