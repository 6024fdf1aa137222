import type { FiledCoMediator } from '@/lib/data/stores/case/co-mediator-store'
import { findPresent } from '@/lib/domain/case/co-mediators'
import { toLocalDate } from '@/lib/domain/time/local-date'
import {
  CO_MEDIATOR,
  coMediatorBasis,
  coMediatorEnd,
  presidingInWords,
} from '@/lib/labels/zh-CN/co-mediator'

export type CoMediatorView = {
  readonly id: string
  readonly name: string
  readonly isPresent: boolean
  /** Of one who mediates now: may they act already? */
  readonly hasDeclared: boolean
  /** 案件重大 · 2026-11-24 起; of a former one when and why it ended. */
  readonly line: string
}

export type CoMediationView = {
  /** Who presides now; null while the case waits for one. */
  readonly presiding: string | null
  /** 机构指定, as it was recorded with the latest co-mediator; null once another presides. */
  readonly how: string | null
  readonly coMediators: readonly CoMediatorView[]
}

/** 协同调解 of a case; null where it never had more than one mediator. */
export function presentCoMediation(
  entries: readonly FiledCoMediator[],
  presiding: string | null,
): CoMediationView | null {
  const last = entries.at(-1)
  if (!last) return null
  const present = findPresent(entries)
  return {
    presiding,
    how:
      last.presidingName === presiding
        ? presidingInWords(last.presidingBy, last.presidingOn)
        : null,
    coMediators: entries.map((entry) => ({
      id: entry.id,
      name: entry.mediatorName,
      isPresent: present.includes(entry),
      hasDeclared: entry.declaredAt !== null,
      line: [
        coMediatorBasis[entry.basis],
        CO_MEDIATOR.since(toLocalDate(entry.addedAt)),
        ...(entry.endedAt && entry.endReason
          ? [CO_MEDIATOR.until(toLocalDate(entry.endedAt), coMediatorEnd[entry.endReason])]
          : []),
      ].join(' · '),
    })),
  }
}
