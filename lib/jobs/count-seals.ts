import 'server-only'
import { asSystem } from '@/lib/data/door'
import { countSealedValues } from '@/lib/data/stores/sealed/sealed-value-store'
import { keyRing, standingOf, type KeyRing, type KeyStanding } from '@/lib/platform/seal-keys'
import {
  sealedColumnsOf,
  SEALED_TABLE_NAMES,
  type SealedColumn,
} from '@/lib/platform/sealed-columns'

export type ColumnSeals = {
  readonly column: SealedColumn
  readonly values: number
  /** Not sealed with the current key. */
  readonly remaining: number
}

export type SealCounts = {
  readonly keyId: string
  readonly columns: readonly ColumnSeals[]
  /** Every key of the key ring, and those that only values name. */
  readonly keys: readonly {
    readonly keyId: string
    readonly is: KeyStanding
    readonly values: number
  }[]
  /** Values in the older form, which names no key and is bound to no row. */
  readonly unbound: number
  readonly remaining: number
  /** Older keys are in the key ring, and no value needs one any more. */
  readonly mayRemoveOlderKeys: boolean
}

/** How the values of every sealed column are sealed: by what they begin with; none is opened. */
export async function countSeals(ring: KeyRing = keyRing()): Promise<SealCounts> {
  const { id: keyId } = ring.current
  const byKey = new Map([...ring.byId.keys()].map((id) => [id, 0]))
  const columns: ColumnSeals[] = []
  let unbound = 0
  for (const column of SEALED_TABLE_NAMES.flatMap(sealedColumnsOf)) {
    const counts = await asSystem('count sealed values', (db) => countSealedValues(db, column))
    let [values, remaining] = [0, 0]
    for (const count of counts) {
      values += count.values
      if (count.keyId !== keyId) remaining += count.values
      if (count.keyId === null) unbound += count.values
      else byKey.set(count.keyId, (byKey.get(count.keyId) ?? 0) + count.values)
    }
    columns.push({ column, values, remaining })
  }
  const remaining = columns.reduce((sum, column) => sum + column.remaining, 0)
  return {
    keyId,
    columns,
    keys: [...byKey].map(([id, values]) => ({ keyId: id, is: standingOf(id, ring), values })),
    unbound,
    remaining,
    mayRemoveOlderKeys: remaining === 0 && ring.byId.size > 1,
  }
}
