import { formatAmount, parseTypedAmount } from '@/lib/domain/money/amount'
import type { Duty, DutyPart } from '@/lib/domain/ruling/enforcement'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { dayInWords } from '@/lib/labels/zh-CN/moment'
import { OWN_ENFORCE } from '@/lib/labels/zh-CN/own-ruling'

export type OwnDutyView = {
  readonly no: number
  /** 李明给许静 30,000 元 */
  readonly title: string
  readonly condition: string | null
  readonly parts: readonly {
    readonly no: number
    readonly words: string
    readonly isDue: boolean
    /** By when it is prudent to apply; null: the same as for all of it. */
    readonly prudent: string | null
  }[]
  /** Until when its enforcement can be applied for. */
  readonly until: string
}

export type OwnEnforcementView = {
  readonly caseId: string
  readonly confirmationId: string
  readonly where: string
  /** What keeps it from being enforced; null: nothing. */
  readonly notice: string | null
  readonly owed: readonly OwnDutyView[]
  readonly owes: readonly OwnDutyView[]
}

type Facts = {
  readonly caseId: string
  readonly confirmationId: string
  readonly court: string
  readonly duties: readonly (Duty & {
    readonly creditorIds: readonly string[]
    readonly debtorIds: readonly string[]
  })[]
  readonly ownIds: readonly string[]
  readonly isSetAside: boolean
  readonly bindsOn: LocalDate | null
}

function sum(typed: string | null): string {
  const amount = typed === null ? null : parseTypedAmount(typed)
  return amount?.ok ? OWN_ENFORCE.sum(formatAmount(amount.value)) : (typed ?? '')
}

function presentDuty(duty: Duty, today: LocalDate): OwnDutyView {
  const { obliged, entitled, isMoney, amount, text, condition, parts, until } = duty
  const [who, to] = [obliged.join('、'), entitled.join('、')]
  const inParts = parts.length > 1
  const wordsOf = ({ on, amount: of }: DutyPart) =>
    [OWN_ENFORCE.dueOn(dayInWords(on, today)), ...(inParts && of ? [sum(of)] : [])].join(' ')
  return {
    no: duty.termNo,
    title: isMoney
      ? [OWN_ENFORCE.owes(who, to), sum(amount)].join(' ')
      : OWN_ENFORCE.act(who, text),
    condition: condition ? OWN_ENFORCE.condition(condition) : null,
    parts: parts.map((part, index) => ({
      no: index + 1,
      words: inParts ? `${OWN_ENFORCE.part(index + 1)} ${wordsOf(part)}` : wordsOf(part),
      isDue: part.on < today,
      prudent:
        part.prudentUntil && part.prudentUntil !== until
          ? OWN_ENFORCE.prudent(dayInWords(part.prudentUntil, today))
          : null,
    })),
    until: until ? OWN_ENFORCE.until(dayInWords(until, today)) : OWN_ENFORCE.untilUnknown,
  }
}

/** The duties that are owed to the own parties, and those that they owe. */
export function presentOwnEnforcement(
  { caseId, confirmationId, court, duties, ownIds, isSetAside, bindsOn }: Facts,
  today: LocalDate,
): OwnEnforcementView {
  const isOwn = (ids: readonly string[]) => ids.some((id) => ownIds.includes(id))
  return {
    caseId,
    confirmationId,
    where: OWN_ENFORCE.where(court),
    notice: isSetAside ? OWN_ENFORCE.setAside : bindsOn === null ? OWN_ENFORCE.notServed : null,
    owed: duties
      .filter(({ creditorIds }) => isOwn(creditorIds))
      .map((duty) => presentDuty(duty, today)),
    owes: duties
      .filter(({ debtorIds }) => isOwn(debtorIds))
      .map((duty) => presentDuty(duty, today)),
  }
}
