// 当事人填报身份. Sources: 在线诉讼规则 第7条; 在线调解规则 第17条 (在线比对); docs/decisions/0094-parties-come-in.md.
import type { DocumentKind } from '../case/vocabulary'
import { parseDocumentNumber } from '../identity/other-documents'
import { allow, refuse, type Decided } from '../refusal'

/** Kinds with which a person shows who they are; an organisation comes through people. */
export const OWN_DOCUMENTS = [
  'id_card',
  'passport',
  'hk_macau_permit',
  'taiwan_permit',
  'foreign_permanent_id',
] as const satisfies readonly DocumentKind[]

/**
 * A declared document number by the rule of its kind.
 * @returns the number without spaces, in capitals; or INPUT_INVALID
 */
export function readDocumentNumber(kind: DocumentKind, typed: string): Decided<string> {
  const parsed = parseDocumentNumber(kind, typed)
  return parsed.ok
    ? allow(parsed.value)
    : refuse('INPUT_INVALID', {}, { number: parsed.refusal.code })
}

const plainName = (name: string) => name.normalize('NFKC').replace(/[\s·•]/g, '')

/** Is it the same name, however its parts are separated? */
export function isSameName(a: string, b: string): boolean {
  return plainName(a) === plainName(b)
}

/**
 * Does what someone declares agree with the referral? Where the referral names no document there is nothing to compare:
 * null, and the mediator checks.
 */
export function compareDeclared(
  declared: { readonly name: string; readonly document: DocumentKind; readonly hash: string },
  referred: {
    readonly name: string
    readonly document: DocumentKind | null
    readonly hash: string | null
  },
): boolean | null {
  if (!isSameName(declared.name, referred.name)) return false
  if (referred.hash === null) return null
  if (referred.document !== null && referred.document !== declared.document) return false
  return declared.hash === referred.hash
}
