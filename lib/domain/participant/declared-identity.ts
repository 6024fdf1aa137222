// 当事人填报身份. Sources: 在线诉讼规则 第7条; 在线调解规则 第17条 (在线比对); docs/decisions/0094-parties-come-in.md,
// 0114-identity-by-photo-and-service.md.
import type { IdentityWay } from '../case/preparations'
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
 * The kind of document with which someone renews (在线诉讼规则 第7条第2款), by their last check that matched:
 * a form may begin with it. The number is shown again each time, by typing it or by a photo of the
 * document, because none is kept.
 * @returns null: the last check was by a document that no person carries
 */
export function findKnownDocument({
  document,
}: {
  readonly document: DocumentKind
}): (typeof OWN_DOCUMENTS)[number] | null {
  return OWN_DOCUMENTS.find((kind) => kind === document) ?? null
}

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
 * Does what someone declares agree with the referral? Where the referral names no document there is
 * nothing to compare: null, and the mediator checks.
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

/**
 * What a state identity service can answer about name and number: they belong together; they do
 * not; it does not know; there was no answer that counts.
 */
export const SERVICE_ANSWERS = ['same', 'different', 'unknown', 'unavailable'] as const
export type ServiceAnswer = (typeof SERVICE_ANSWERS)[number]

/**
 * How someone who declared who they are is identified (在线诉讼规则 第7条: 证件证照比对、身份认证平台认证等方式). What the
 * referral contradicts no service makes right. Without an answer of the service the comparison
 * counts as before.
 * @param matches as `compareDeclared`
 * @param service null: it was not called
 * @returns null: by neither, and the mediator checks; IDENTITY_DIFFERS, IDENTITY_SERVICE_DIFFERS
 */
export function findIdentityWay(
  matches: boolean | null,
  service: ServiceAnswer | null,
): Decided<IdentityWay | null> {
  if (matches === false) return refuse('IDENTITY_DIFFERS')
  if (service === 'different') return refuse('IDENTITY_SERVICE_DIFFERS')
  if (service === 'same') return allow('platform_authentication')
  return allow(matches ? 'online_comparison' : null)
}
