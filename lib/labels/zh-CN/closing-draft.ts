import type { DraftFacts } from '@/lib/domain/case/closing-draft'
import type { Outcome } from '@/lib/domain/case/vocabulary'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { CLOSE } from './mediator-acts/close'
import { dayInFull } from './moment'

/** How many names a sentence of a draft lists. */
const NAMES_AT_MOST = 5

function listNames(names: readonly string[]): string {
  const listed = names.slice(0, NAMES_AT_MOST).join('、')
  return names.length > NAMES_AT_MOST ? `${listed}等 ${names.length} 方` : listed
}

export type CaseInDraft = {
  readonly dispute: string
  readonly referredOn: LocalDate
  readonly acceptedOn: LocalDate | null
  readonly facts: DraftFacts
}

/** 基本情况: parties, dispute and what was done. */
export function draftAccount({ dispute, referredOn, acceptedOn, facts }: CaseInDraft): string {
  const { sides, meetings } = facts
  const { from, to, count } = facts.contacts
  const people = [
    ['申请人', sides.applicant],
    ['被申请人', sides.respondent],
    ['第三人', sides.third],
  ] as const
  const named = people
    .filter(([, names]) => names.length > 0)
    .map(([role, names]) => `${role}${listNames(names)}`)
    .join('，')
  const done = [
    ...(from && to
      ? [
          from === to
            ? `于${dayInFull(from)}联系当事人 ${count} 次`
            : `自${dayInFull(from)}至${dayInFull(to)}联系当事人 ${count} 次`,
        ]
      : []),
    ...(meetings.length > 0
      ? [
          `召开调解会 ${meetings.length} 次（${meetings.map(({ on }) => dayInFull(on)).join('、')}）`,
        ]
      : []),
  ]
  return [
    `本案为${dispute}，${named}。`,
    `${dayInFull(referredOn)}引调${acceptedOn ? `，${dayInFull(acceptedOn)}受理` : ''}。`,
    done.length > 0 ? `${done.join('；')}。` : '',
  ].join('')
}

/** 调解不成的原因, from the evidence of the ground; empty where only the mediator can say it. */
export function draftFailureReason(
  outcome: Outcome,
  {
    about,
    facts,
    lapsedOn,
    courtEndedOn,
  }: {
    /** Whom the evidence is about. */
    readonly about: readonly string[]
    readonly facts: DraftFacts
    readonly lapsedOn: LocalDate | null
    readonly courtEndedOn: LocalDate | null
  },
): string {
  const names = listNames(about)
  switch (outcome) {
    case 'unreachable':
      return `在调解期限内多次联系${names}，均未能联系上。`
    case 'unwilling':
      return `${names}明确表示不愿意继续调解。`
    case 'deadlock':
      return facts.meetings.length > 0
        ? `经召开调解会 ${facts.meetings.length} 次，当事人分歧较大，难以达成调解协议。`
        : '经与双方分别联系，当事人分歧较大，难以达成调解协议。'
    case 'expired':
      return `调解期限${lapsedOn ? `已于${dayInFull(lapsedOn)}` : ''}届满，各方未达成调解协议，也未同意延长。`
    case 'refused_to_sign':
      return `调解协议定稿后，${names}拒绝签署，协议没有生效。`
    case 'agreement':
    case 'settled_withdrawn':
      return ''
    case 'other':
      return courtEndedOn
        ? `引调法院于${dayInFull(courtEndedOn)}就虚假调解的报告答复终结调解，调解无法继续进行。`
        : ''
  }
}

const ABSENCE = { absent: '未到场', late: '迟到' } as const

/** 导致其他当事人诉讼成本增加的行为, from registered absences; “无” where there are none. */
export function draftCostRaising({ absences }: DraftFacts): string {
  if (absences.length === 0) return CLOSE.none
  const lines = absences.map(
    ({ no, on, name, what }) => `第${no}次调解会（${dayInFull(on)}），${name}${ABSENCE[what]}`,
  )
  return `${lines.join('；')}。`
}

/** 需要向法院提示的其他情况; “无” where there is nothing. */
export function draftCourtNotes({ confirmedFacts, unreached, unaddressed }: DraftFacts): string {
  const notes = [
    ...(confirmedFacts > 0 ? [`各方确认的无争议事实 ${confirmedFacts} 项`] : []),
    ...(unreached.length > 0 ? [`未能联系上${listNames(unreached)}`] : []),
    ...(unaddressed.length > 0 ? [`${listNames(unaddressed)}的送达地址没有确认`] : []),
  ]
  return notes.length > 0 ? `${notes.join('；')}。` : CLOSE.none
}

/** Of a success by a written agreement. */
export function draftAgreed(effectiveOn: LocalDate): string {
  return `各方签署调解协议，自${dayInFull(effectiveOn)}起生效，内容见调解协议书。`
}
