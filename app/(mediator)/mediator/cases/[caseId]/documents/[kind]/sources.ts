import type { SourceHrefs } from '@/components/document/document-href'

type Which = { readonly kind: string; readonly subjectId: string }

/**
 * Where the mediator enters what a document is made of. The subject of minutes is those minutes, on
 * whose page attendance is entered too; that of a notice is its meeting, that of a 情况说明 a slot of
 * the dossier.
 * @param page the address of the case
 */
export function sourcesOf(page: string, { kind, subjectId }: Which): SourceHrefs {
  const subject = encodeURIComponent(subjectId)
  return {
    consent: `${page}/consent`,
    identity: `${page}/identity`,
    rights: `${page}/rights`,
    disclosure: `${page}/disclose`,
    change: `${page}/change`,
    address: `${page}/address`,
    ...(kind === 'minutes' && {
      meeting: `${page}/minutes/${subject}`,
      minutes: `${page}/minutes/${subject}`,
    }),
    ...(kind === 'meeting_notice' && { meeting: `${page}/meetings/${subject}/move` }),
    facts: `${page}/facts/record`,
    clock: `${page}/extend`,
    agreement: `${page}/agreement`,
    closing: `${page}/close`,
    service: `${page}/service`,
    follow_up: `${page}/follow-up`,
    dossier: kind === 'explanation' ? `${page}/explain?slot=${subject}` : `${page}/materials/add`,
  }
}
