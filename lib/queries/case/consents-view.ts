import { findHoldingEntries, type ConsentEntry } from '@/lib/domain/case/consent-entries'
import type { PartySide } from '@/lib/domain/case/vocabulary'
import { partySide } from '@/lib/labels/zh-CN/case'
import { CONSENT, consentInWords, consentWay } from '@/lib/labels/zh-CN/consent'

/** What one party agreed to and what it declined. */
export type PartyConsentsView = {
  readonly partyId: string
  readonly name: string
  /** 申请人, 被申请人, 第三人. */
  readonly side: string
  /** “同意调解（2026-11-24 口头）”: of each scope the answer that holds. */
  readonly answers: readonly string[]
}

export function presentConsents(
  parties: readonly { readonly id: string; readonly name: string; readonly side: PartySide }[],
  entries: readonly ConsentEntry[],
): readonly PartyConsentsView[] {
  return parties.map(({ id, name, side }) => ({
    partyId: id,
    name,
    side: partySide[side],
    answers: findHoldingEntries(entries, id).map(({ answer, scope, how, on }) =>
      CONSENT.answer(consentInWords(answer, scope), on, consentWay[how]),
    ),
  }))
}
