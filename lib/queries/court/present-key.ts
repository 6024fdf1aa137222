import 'server-only'
import type { CourtKeyRecord } from '@/lib/data/stores/court/court-key-store'
import { stamp } from '@/lib/labels/zh-CN/moment'

export type CourtKeyView = {
  readonly id: string
  readonly hint: string
  readonly madeAt: string
  readonly lastUsedAt: string | null
  readonly revokedAt: string | null
}

/** A key of a court's own system, by its last four characters. */
export function presentKey({
  id,
  hint,
  createdAt,
  lastUsedAt,
  revokedAt,
}: CourtKeyRecord): CourtKeyView {
  return {
    id,
    hint,
    madeAt: stamp(createdAt),
    lastUsedAt: lastUsedAt && stamp(lastUsedAt),
    revokedAt: revokedAt && stamp(revokedAt),
  }
}
