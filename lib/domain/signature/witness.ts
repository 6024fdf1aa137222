// 见证: somebody who sees that a party signs on a phone of its own. Sources: 人民调解法 第20条 (邀请有关人员参与);
// 在线调解规则 第19条; docs/decisions/0106-parties-sign-themselves.md.
import { isAbout, type PersonKey, type PersonKind } from '../case/preparations'

/** On the line with the signer, or in one room. */
export const WITNESS_PLACES = ['line', 'room'] as const
export type WitnessPlace = (typeof WITNESS_PLACES)[number]

/** Who sees it, where, and since when; for one person and one document. */
export type Witness = {
  readonly personKind: PersonKind
  readonly personId: string
  readonly name: string
  readonly where: WitnessPlace
  readonly at: Date
}

/** The witness who was named last for this person; null: none was. */
export function findWitness(witnesses: readonly Witness[], person: PersonKey): Witness | null {
  return witnesses.findLast((witness) => isAbout(witness, person)) ?? null
}
