import 'server-only'
import { z } from 'zod'
import { findCourtKeys } from '@/lib/data/stores/court/court-key-store'
import { findCourtNames } from '@/lib/data/stores/court/court-store'
import { defineQuery } from '../define-query'
import { presentKeys } from './present-keys'

/** 接口密钥 of the own court, for its administrator. */
export const findOwnKeys = defineQuery({
  act: 'court-key:list',
  input: z.strictObject({}),
  load: async (db, _input, { actor }) => {
    const courts = (await findCourtNames(db)).filter(({ id }) => id === actor.courtId)
    return { courts, keys: await findCourtKeys(db) }
  },
  present: ({ courts, keys }) => presentKeys(courts, keys),
})
