import type { OutcomeChoice } from '@/lib/queries/mediator/get-close-form'

/**
 * The long texts of a closing: the account, and what 在线调解规则 第21条 wants to know of a failure
 * besides.
 */
export const CLOSING_TEXTS = ['account', 'failureReason', 'costRaising', 'courtNotes'] as const
export type ClosingText = (typeof CLOSING_TEXTS)[number]

/** What the account tells: an agreement, a settlement with a withdrawal, or a failure. */
export function accountKindOf(
  choice: Pick<OutcomeChoice, 'outcome' | 'isSuccess'> | undefined,
): 'agreement' | 'settled' | 'failure' {
  if (choice?.outcome === 'settled_withdrawn') return 'settled'
  return choice?.isSuccess === false ? 'failure' : 'agreement'
}

/** What the form holds, as the confirmation shows it. */
export type ClosingDraft = { readonly outcome: string } & Readonly<Record<ClosingText, string>>

export function readClosing(form: HTMLFormElement): ClosingDraft {
  const data = new FormData(form)
  const text = (name: string) => String(data.get(name) ?? '').trim()
  return {
    outcome: text('outcome'),
    account: text('account'),
    failureReason: text('failureReason'),
    costRaising: text('costRaising'),
    courtNotes: text('courtNotes'),
  }
}

/** Which boxes are still empty: a check before the confirmation; the server decides. */
export function findEmpty(
  closing: ClosingDraft,
  isFailure: boolean,
): readonly ('outcome' | ClosingText)[] {
  const wanted = isFailure
    ? (['outcome', ...CLOSING_TEXTS] as const)
    : (['outcome', 'account'] as const)
  return wanted.filter((name) => closing[name] === '')
}
