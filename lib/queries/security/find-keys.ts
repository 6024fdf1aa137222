import 'server-only'
import { z } from 'zod'
import { findCourtKeys, type CourtKeyRecord } from '@/lib/data/stores/court/court-key-store'
import { findCourtNames } from '@/lib/data/stores/court/court-store'
import { mayAct } from '@/lib/domain/access/policy'
import { presentKey, type CourtKeyView } from '../court/present-key'
import { defineQuery } from '../define-query'

export type KeysOfCourt = {
  readonly courtId: string
  readonly court: string
  readonly keys: readonly CourtKeyView[]
}

const keysOf = (courtId: string, keys: readonly CourtKeyRecord[]) =>
  keys.filter((key) => key.courtId === courtId).map(presentKey)

/** 接口密钥 of every court, for the security administrator: by their last four characters. */
export const findAllKeys = defineQuery({
  act: 'security:read',
  input: z.strictObject({}),
  load: async (db, _input, { actor }) =>
    mayAct(actor, 'security:read', {})
      ? { courts: await findCourtNames(db), keys: await findCourtKeys(db) }
      : null,
  present: ({ courts, keys }): readonly KeysOfCourt[] =>
    courts.map(({ id, name }) => ({ courtId: id, court: name, keys: keysOf(id, keys) })),
})

/** The same of the own court, for its administrator. */
export const findOwnKeys = defineQuery({
  act: 'court-key:list',
  input: z.strictObject({}),
  load: async (db, _input, { actor }) => {
    const courts = (await findCourtNames(db)).filter(({ id }) => id === actor.courtId)
    return { courts, keys: await findCourtKeys(db) }
  },
  present: ({ courts, keys }): readonly KeysOfCourt[] =>
    courts.map(({ id, name }) => ({ courtId: id, court: name, keys: keysOf(id, keys) })),
})
