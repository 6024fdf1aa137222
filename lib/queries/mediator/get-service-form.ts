import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findMeetings } from '@/lib/data/stores/meeting/meeting-store'
import { findPartyNames } from '@/lib/data/stores/party/party-name-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import type { PlaceholderValues } from '@/lib/domain/phrase/placeholders'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { partySide } from '@/lib/labels/zh-CN/case'
import { DELIVERY } from '@/lib/labels/zh-CN/delivery'
import { MEETING } from '@/lib/labels/zh-CN/meeting'
import { servedDocument } from '@/lib/labels/zh-CN/service'
import { abilityOf, type Ability } from '../case/ability'
import { subjectValue } from '../case/deliveries-view'
import { spanInWords } from '../case/meetings-view'
import { presentMeetingValues, presentReplyValues } from '../case/reply-values'
import { defineSqlQuery } from '../define-query'
import { findMyCase, presentActHead, type ActHeadView } from './act-head'

export type ServiceFormView = {
  readonly head: ActHeadView
  readonly ability: Ability
  readonly parties: readonly {
    readonly partyId: string
    readonly name: string
    readonly side: string
  }[]
  readonly subjects: readonly {
    readonly value: string
    readonly title: string
    readonly help: string | null
    /** Of the notice of a meeting, for a reply to the party. */
    readonly meeting: Pick<PlaceholderValues, 'meetingTime' | 'meetingPlace'> | null
  }[]
  /** What a reply takes from the case; the party and the meeting are chosen in the form. */
  readonly replyValues: PlaceholderValues
  /** From where the form was opened. */
  readonly suggested: { readonly partyId: string | null; readonly subject: string | null }
  /** The day of the referral: nothing was served earlier. */
  readonly earliest: LocalDate
  readonly today: LocalDate
}

const Suggestion = z.string().max(80).optional()

/** 登记送达: the parties and what can be served to them. */
export const getServiceForm = defineSqlQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId, party: Suggestion, subject: Suggestion }),
  load: async (db, { caseId }, context) => {
    const [card, parties, meetings] = await Promise.all([
      findMyCase(db, caseId, context),
      findPartyNames(db, caseId),
      findMeetings(db, caseId),
    ])
    return card && { card, parties, meetings }
  },
  scope: ({ card }) => scopeOf(card),
  present: ({ card, parties, meetings }, context, { party, subject }): ServiceFormView => {
    const notices = meetings.toReversed().map((meeting) => ({
      value: subjectValue('meeting_notice', meeting.id),
      title: DELIVERY.of(servedDocument.meeting_notice, MEETING.no(meeting.no)),
      help: spanInWords(meeting.startsAt, meeting.endsAt, context.today),
      meeting: presentMeetingValues(meeting),
    }))
    const papers = (['case_closed', 'agreement', 'other'] as const)
      .filter((each) => each !== 'case_closed' || card.status === 'closed')
      .map((each) => ({ value: each, title: servedDocument[each], help: null, meeting: null }))
    const subjects = [...notices, ...papers]
    return {
      head: presentActHead(card, context),
      ability: abilityOf('record_service', card, context),
      parties: parties.map(({ id, name, side }) => ({ partyId: id, name, side: partySide[side] })),
      subjects,
      replyValues: presentReplyValues({ caseNo: card.caseNo, mediator: card.mediatorName }, []),
      suggested: {
        partyId: parties.find(({ id }) => id === party)?.id ?? null,
        subject: subjects.find(({ value }) => value === subject)?.value ?? null,
      },
      earliest: toLocalDate(card.referredAt),
      today: context.today,
    }
  },
})
