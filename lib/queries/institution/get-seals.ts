import 'server-only'
import { z } from 'zod'
import { findSeals, type StoredSeal } from '@/lib/data/stores/document/institution-seal-store'
import { findAdministrators } from '@/lib/data/stores/institution/administrator-store'
import { findSealInForce, type SealKeeper } from '@/lib/domain/signature/institution-seal'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { SEALS } from '@/lib/labels/zh-CN/institution-seal'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { defineSqlQuery } from '../define-query'
import { administeredBy } from './administered'

export type SealRow = {
  readonly sealId: string
  readonly name: string
  /** 系统绘制, 上传的图样 */
  readonly made: string
  /** 2026-11-28 10:00 由林敏设立 */
  readonly setUp: string
  readonly sha256: string
  readonly keeper: SealKeeper
  /** The account of its keeper is not in use, so that no one can seal. */
  readonly lacksKeeper: boolean
  /** 使用中，2026-11-28 起 */
  readonly state: string
  readonly isInForce: boolean
  readonly isRetired: boolean
}

export type SealsView = {
  readonly seals: readonly SealRow[]
  readonly keepers: readonly SealKeeper[]
  readonly today: LocalDate
}

/** 电子印章: the seals of the own institution, latest first, and who can keep one. */
export const getSeals = defineSqlQuery({
  act: 'institution:read',
  input: z.strictObject({}),
  load: async (db, _input, { actor }) =>
    administeredBy(actor)
      ? {
          institutionId: actor.institutionId,
          seals: await findSeals(db),
          keepers: await findAdministrators(db, actor.institutionId),
        }
      : null,
  scope: ({ institutionId }) => ({ institutionId }),
  present: ({ seals, keepers }, { today }): SealsView => {
    const inForce = findSealInForce(seals, today)
    return {
      today,
      keepers,
      seals: seals.map((seal) => presentSeal(seal, seal === inForce, keepers, today)).toReversed(),
    }
  },
})

function presentSeal(
  seal: StoredSeal,
  isInForce: boolean,
  keepers: readonly SealKeeper[],
  today: LocalDate,
): SealRow {
  const { id, name, inscription, sha256, keeper, setUpAt, setUpBy, retiredOn } = seal
  return {
    sealId: id,
    name,
    made: inscription === null ? SEALS.uploaded : SEALS.drawn,
    setUp: SEALS.setUpBy(stamp(setUpAt), setUpBy),
    sha256,
    keeper,
    lacksKeeper: retiredOn === null && keepers.every((each) => each.id !== keeper.id),
    state: stateOf(seal, isInForce, today),
    isInForce,
    isRetired: retiredOn !== null,
  }
}

function stateOf({ effectiveFrom, retiredOn }: StoredSeal, isInForce: boolean, today: LocalDate) {
  if (retiredOn) return SEALS.retired(retiredOn)
  if (isInForce) return SEALS.inForce(effectiveFrom)
  return effectiveFrom > today ? SEALS.from(effectiveFrom) : SEALS.replaced
}
