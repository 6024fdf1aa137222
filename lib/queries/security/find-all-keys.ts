import 'server-only'
import { z } from 'zod'
import { findCourtKeys } from '@/lib/data/stores/court/court-key-store'
import { findCourtNames } from '@/lib/data/stores/court/court-store'
import { mayAct } from '@/lib/domain/access/policy'
import { defineQuery } from '../define-query'
import { presentKeys } from './present-keys'

/** 接口密钥 of every court, for the security administrator. */
export const findAllKeys = defineQuery({
  act: 'security:read',
  input: z.strictObject({}),
  load: async (db, _input, { actor }) =>
    mayAct(actor, 'security:read', {})
      ? { courts: await findCourtNames(db), keys: await findCourtKeys(db) }
      : null,
  present: ({ courts, keys }) => presentKeys(courts, keys),
})
