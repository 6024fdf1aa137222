/**
 * 机构电子印章 (docs/decisions/0089): a picture that the platform places, and one person who keeps it. It
 * is set up once, used by its keeper alone and taken out of use at the end. Source: 电子签名法 第2、13条;
 * no article says who keeps a seal.
 */
import type { Actor } from '../access/roles'
import { allow, refuse, type Decided } from '../refusal'
import type { LocalDate } from '../time/local-date'

export type InstitutionSeal = {
  readonly id: string
  readonly effectiveFrom: LocalDate
  /** Since when it is not used any more. */
  readonly retiredOn: LocalDate | null
  readonly keeper: { readonly id: string; readonly name: string }
}

/** Somebody who can keep a seal: an administrator of the institution whose account is in use. */
export type SealKeeper = { readonly id: string; readonly name: string }

/**
 * The seal that is used on a day: of those in use the one that came into use last; `seals` in the
 * order of their setting up.
 */
export function findSealInForce<S extends InstitutionSeal>(
  seals: readonly S[],
  day: LocalDate,
): S | null {
  return seals
    .filter(({ effectiveFrom, retiredOn }) => retiredOn === null && effectiveFrom <= day)
    .reduce<S | null>(
      (last, each) => (last && last.effectiveFrom > each.effectiveFrom ? last : each),
      null,
    )
}

function decideKeeper(keepers: readonly SealKeeper[], keeperId: string): Decided<SealKeeper> {
  const keeper = keepers.find(({ id }) => id === keeperId)
  return keeper ? allow(keeper) : refuse('INPUT_INVALID', {}, { keeperId: 'CHOOSE_ONE' })
}

/** May a seal be set up? From today on, with a keeper of the institution; else INPUT_INVALID. */
export function decideSetUpSeal(
  { from, keeperId }: { readonly from: LocalDate; readonly keeperId: string },
  keepers: readonly SealKeeper[],
  { today }: { readonly today: LocalDate },
): Decided<SealKeeper> {
  if (from < today) return refuse('INPUT_INVALID', {}, { from: 'DAY_PAST' })
  return decideKeeper(keepers, keeperId)
}

/**
 * May this person be its keeper from now on? SEAL_RETIRED; INPUT_INVALID for one who cannot, or who
 * is it already.
 */
export function decideNameKeeper(
  { retiredOn, keeper }: InstitutionSeal,
  keepers: readonly SealKeeper[],
  keeperId: string,
): Decided<SealKeeper> {
  if (retiredOn !== null) return refuse('SEAL_RETIRED', { on: retiredOn })
  if (keeper.id === keeperId) return refuse('INPUT_INVALID', {}, { keeperId: 'KEEPS_ALREADY' })
  return decideKeeper(keepers, keeperId)
}

/** Takes it out of use from now on; SEAL_RETIRED where it already is. */
export function decideRetireSeal(
  { retiredOn }: InstitutionSeal,
  { today }: { readonly today: LocalDate },
): Decided<LocalDate> {
  return retiredOn === null ? allow(today) : refuse('SEAL_RETIRED', { on: retiredOn })
}

/** May this actor use the seal? SEAL_NONE; SEAL_NOT_KEEPER with who is. */
export function decideUseSeal<S extends InstitutionSeal>(
  seal: S | null,
  actor: Pick<Actor, 'id'>,
): Decided<S> {
  if (!seal) return refuse('SEAL_NONE')
  return seal.keeper.id === actor.id
    ? allow(seal)
    : refuse('SEAL_NOT_KEEPER', { keeper: seal.keeper.name })
}
