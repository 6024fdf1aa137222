/**
 * A referral that was made on paper before it is registered here. Sources: 在线调解规则 第12条 (three
 * working days from the receipt of the referral); 民诉法 第85条 (the day of the event is not counted).
 * 引调时间 is the day on the paper. The clock of the institution starts on the day it received the
 * paper; where it has not, with the registering, because it cannot have known before.
 */
import { addDays, endOfLocalDate, parseLocalDate, type LocalDate } from '../time/local-date'
import { notAfter } from './referral-moment'

/** Why it was made on paper. Codes alone: they become part of the event. */
export const PAPER_REASONS = ['system_down', 'urgent', 'on_site', 'before_platform'] as const
export type PaperReason = (typeof PAPER_REASONS)[number]

export type PaperReferral = {
  /** The day on the paper. */
  readonly on: LocalDate
  /** The day on which the institution got it; null: it gets it with the registering. */
  readonly receivedOn: LocalDate | null
  readonly reason: PaperReason
}

/** The three answers as they are written, each of which may be missing. */
export type WrittenPaper = {
  readonly paperOn: LocalDate | null
  readonly paperReceivedOn: LocalDate | null
  readonly paperReason: PaperReason | null
}

const EARLIEST = parseLocalDate('2000-01-01')!

/**
 * The paper referral that is written, null where nothing is; or what is wrong, by field: a part is
 * missing, a day is to come, the receipt lies before the referral.
 */
export function readPaper(
  { paperOn, paperReceivedOn, paperReason }: WrittenPaper,
  today: LocalDate,
):
  | { readonly ok: true; readonly paper: PaperReferral | null }
  | { readonly ok: false; readonly mistakes: Readonly<Record<string, string>> } {
  if (!paperOn && !paperReceivedOn && !paperReason) return { ok: true, paper: null }
  const mistakes: Record<string, string> = {}
  if (!paperOn) mistakes.paperOn = 'REQUIRED'
  else if (paperOn > today) mistakes.paperOn = 'DATE_IN_FUTURE'
  else if (paperOn < EARLIEST) mistakes.paperOn = 'DATE_BEFORE_2000'
  if (!paperReason) mistakes.paperReason = 'CHOOSE_ONE'
  if (paperReceivedOn && paperReceivedOn > today) mistakes.paperReceivedOn = 'DATE_IN_FUTURE'
  else if (paperReceivedOn && paperOn && paperReceivedOn < paperOn)
    mistakes.paperReceivedOn = 'DATE_BEFORE_REFERRAL'
  if (!paperOn || !paperReason || Object.keys(mistakes).length > 0) return { ok: false, mistakes }
  return { ok: true, paper: { on: paperOn, receivedOn: paperReceivedOn, reason: paperReason } }
}

const firstMomentOf = (day: LocalDate): Date => endOfLocalDate(addDays(day, -1))

/**
 * When it was referred, and when the institution received it: both the first moment of their day,
 * never later than now.
 */
export function momentsOfPaper(
  { on, receivedOn }: PaperReferral,
  now: Date,
): { readonly referredAt: Date; readonly receivedAt: Date } {
  return {
    referredAt: notAfter(firstMomentOf(on), now),
    receivedAt: receivedOn ? notAfter(firstMomentOf(receivedOn), now) : now,
  }
}
