import type { CourtKeyRecord } from '@/lib/data/stores/court/court-key-store'
import { presentKey, type CourtKeyView } from '../court/present-key'

export type KeysOfCourt = {
  readonly courtId: string
  readonly court: string
  readonly keys: readonly CourtKeyView[]
}

/** The keys of each court, by their last four characters. */
export const presentKeys = (
  courts: readonly { readonly id: string; readonly name: string }[],
  keys: readonly CourtKeyRecord[],
): readonly KeysOfCourt[] =>
  courts.map(({ id, name }) => ({
    courtId: id,
    court: name,
    keys: keys.filter(({ courtId }) => courtId === id).map(presentKey),
  }))
