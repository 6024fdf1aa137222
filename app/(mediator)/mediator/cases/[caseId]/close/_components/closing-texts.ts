import { CLOSING_ACCOUNT_LEAST, CLOSING_TEXT_MOST } from '@/lib/domain/case/closing-texts'
import { CLOSE } from '@/lib/labels/zh-CN/mediator-acts/close'
import type { OutcomeChoice } from '@/lib/queries/mediator/close-form-view'

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
export type ClosingDraft = {
  readonly outcome: string
  readonly statedBy: readonly string[]
  readonly statedOn: string
  readonly statedHow: string
} & Readonly<Record<ClosingText, string>>

export function readClosing(form: HTMLFormElement): ClosingDraft {
  const data = new FormData(form)
  const text = (name: string) => String(data.get(name) ?? '').trim()
  return {
    outcome: text('outcome'),
    account: text('account'),
    failureReason: text('failureReason'),
    costRaising: text('costRaising'),
    courtNotes: text('courtNotes'),
    statedBy: data.getAll('statedBy').map(String),
    statedOn: text('statedOn'),
    statedHow: text('statedHow'),
  }
}

type ClosingField = 'outcome' | 'statedBy' | 'statedOn' | 'statedHow' | ClosingText
export type ClosingMistakes = Readonly<Partial<Record<ClosingField, string>>>

/**
 * What is wrong before the confirmation: nothing chosen, a box empty, too short or too long. The
 * server decides; what it would refuse is not to be confirmed first.
 */
export function findMistakes(
  closing: ClosingDraft,
  choice: Pick<OutcomeChoice, 'isSuccess' | 'statement'> | undefined,
): ClosingMistakes {
  const texts = choice?.isSuccess === false ? CLOSING_TEXTS : (['account'] as const)
  const mistakes: Partial<Record<ClosingField, string>> = {}
  if (closing.outcome === '') mistakes.outcome = CLOSE.chooseOne
  if (choice?.statement) {
    if (closing.statedBy.length === 0) mistakes.statedBy = CLOSE.chooseOne
    if (closing.statedOn === '') mistakes.statedOn = CLOSE.missing
    if (closing.statedHow === '') mistakes.statedHow = CLOSE.chooseOne
  }
  for (const name of texts) {
    const { length } = closing[name]
    if (length === 0) mistakes[name] = CLOSE.missing
    else if (name === 'account' && length < CLOSING_ACCOUNT_LEAST)
      mistakes[name] = CLOSE.tooShort(CLOSING_ACCOUNT_LEAST)
    else if (length > CLOSING_TEXT_MOST) mistakes[name] = CLOSE.tooLong(length - CLOSING_TEXT_MOST)
  }
  return mistakes
}
