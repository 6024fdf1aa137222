import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findPreparationFacts } from '@/lib/data/stores/case/preparation-store'
import { findMeetings } from '@/lib/data/stores/meeting/meeting-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { findMissingPreparations, type PreparationFacts } from '@/lib/domain/case/preparation'
import { refusePreparations } from '@/lib/domain/case/refuse-preparations'
import type { Meeting } from '@/lib/domain/meeting/meeting'
import { MINUTES } from '@/lib/labels/zh-CN/minutes'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { newId } from '@/lib/platform/ids'
import { abilityOf, type Ability } from '../case/ability'
import { defineSqlQuery, type ReadContext } from '../define-query'
import { findMyCase, presentActHead, type ActHeadView } from './act-head'
import type { CaseCardFacts } from './case-card'

export type MinutesOpeningView = {
  readonly head: ActHeadView
  readonly ability: Ability
  readonly meetingId: string
  /** “第2次调解会”. */
  readonly meeting: string
  /** The id of the minutes, so that submitting the form twice opens one. */
  readonly nextId: string
}

/** 开始笔录 of one meeting. */
export const getMinutesOpening = defineSqlQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId, meetingId: z.string().max(64) }),
  load: async (db, { caseId, meetingId }, context) => {
    const [card, meetings] = await Promise.all([
      findMyCase(db, caseId, context),
      findMeetings(db, caseId),
    ])
    const meeting = meetings.find(({ id }) => id === meetingId)
    if (!card || !meeting) return null
    const preparations = await findPreparationFacts(db, caseId, card.source)
    return { card, meeting, preparations }
  },
  scope: ({ card }) => scopeOf(card),
  present: ({ card, meeting, preparations }, context): MinutesOpeningView => ({
    head: presentActHead(card, context),
    ability: openingAbility(card, meeting, preparations, context),
    meetingId: meeting.id,
    meeting: MINUTES.ofMeeting(meeting.no),
    nextId: newId(),
  }),
})

/** The status of the case first, then what is missing before a meeting. */
function openingAbility(
  card: CaseCardFacts,
  meeting: Meeting,
  preparations: PreparationFacts,
  context: ReadContext,
): Ability {
  const ability = abilityOf('open_minutes', card, context)
  if (!ability.allowed) return ability
  const missing = findMissingPreparations(preparations, { form: meeting.form })
  const refused = refusePreparations(missing)
  return missing.length === 0 || refused.ok
    ? ability
    : { allowed: false, why: refusalSentence(refused.refusal, context.now) }
}
