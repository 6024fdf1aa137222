// 用印: the institution's electronic seal at its place of a finalised document. Sources: 电子签名法 第3条;
// domain.md 7.
import type { Actor } from '../access/roles'
import { allow, refuse, type Decided } from '../refusal'
import type { LocalDate } from '../time/local-date'
import { findOpenPlace, type DecidedSignature, type SigningCase } from './decide-sign-document'
import { decideUseSeal, type InstitutionSeal } from './institution-seal'
import { needsPaper } from './paper-only'

/**
 * May this actor seal the document at this place now? A document about personal status is sealed on
 * paper, as it is signed on paper.
 * @param seal the one in force today
 * @returns as findOpenPlace and decideUseSeal; SIGNATURE_PAPER_ONLY, INPUT_INVALID for a place of
 * another signer
 */
export function decideSealDocument<S extends InstitutionSeal>(
  facts: SigningCase,
  answer: { readonly place: number; readonly seen: string },
  seal: S | null,
  { actor, today }: { readonly actor: Actor; readonly today: LocalDate },
): Decided<{ readonly signature: DecidedSignature; readonly seal: S }> {
  const open = findOpenPlace(facts, answer, actor.role)
  if (!open.ok) return open
  const { place, signer } = open.value
  if (signer.role !== 'institution_seal')
    return refuse('INPUT_INVALID', {}, { place: 'NOT_AN_OPTION' })
  if (needsPaper(facts.document.kind, facts)) return refuse('SIGNATURE_PAPER_ONLY')
  const used = decideUseSeal(seal, actor)
  if (!used.ok) return used
  const signature: DecidedSignature = {
    place,
    signer,
    answer: 'signed',
    way: 'seal',
    signedBy: actor.name,
    personKind: null,
    personId: null,
    on: today,
    drawing: null,
    identity: null,
    own: null,
    read: null,
    helper: null,
    note: null,
  }
  return allow({ signature, seal: used.value })
}
