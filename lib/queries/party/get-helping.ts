import 'server-only'
import { z } from 'zod'
import {
  findHelping,
  findOwnMaterials,
  type OwnInvited,
} from '@/lib/data/stores/invited/own-invited-store'
import { findMessages } from '@/lib/data/stores/thread/message-store'
import { findTopics } from '@/lib/data/stores/thread/topic-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { isInvitedOver, standingOf } from '@/lib/domain/invited/standing'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { dayInWords, momentInWords } from '@/lib/labels/zh-CN/moment'
import { JOINING } from '@/lib/labels/zh-CN/party-third'
import { HELPING, helperKind } from '@/lib/labels/zh-CN/party-invited'
import { newId } from '@/lib/platform/ids'
import { defineSqlQuery } from '../define-query'
import { presentTopics, type TopicView } from '../thread/topics-view'

export type HelpingView = {
  readonly invitedId: string
  readonly caseId: string
  /**
   * `waiting`: the promise is to be made first; `open`: the scope shows; `over`: nothing shows any
   * more.
   */
  readonly stage: 'waiting' | 'open' | 'over'
  readonly who: string
  readonly as: string
  /** When they promised; null: not yet. */
  readonly promised: string | null
  readonly institutionPhone: string | null
  readonly topics: readonly (TopicView & { readonly freshId: string })[]
  readonly materials: readonly { readonly id: string; readonly title: string }[]
  /** Of one who is to join as a party instead. */
  readonly joining: {
    readonly who: string
    readonly until: string
    readonly parties: string
    readonly interest: string
    readonly hasJoined: boolean
    readonly hasLeft: boolean
  } | null
  /** A party does not agree any more to talk like this. */
  readonly isShut: boolean
}

/**
 * What someone who was invited to help sees: first what it is and what is expected, after the
 * promise the topics and materials of the scope, after the end nothing. The database gives no more
 * than that (heyi_may_hear, heyi_is_material_open).
 */
export const getHelping = defineSqlQuery({
  act: 'own-case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, { actor }) => {
    const own = await findHelping(db, caseId)
    if (!own) return null
    const scope = { participantIds: [actor.id] }
    if (!own.helpsNow) return { own, scope, topics: [], messages: [], materials: [] }
    return {
      own,
      scope,
      topics: await findTopics(db, caseId),
      messages: await findMessages(db, caseId),
      materials: await findOwnMaterials(db, own.id),
    }
  },
  scope: ({ scope }) => scope,
  present: ({ own, topics, messages, materials }, { now, today }): HelpingView => {
    const standing = standingOf(own, { status: own.status, today })
    const facts = {
      topics,
      messages,
      readings: null,
      files: [],
      offers: [],
      parties: [],
      settlesFor: [],
    }
    return {
      invitedId: own.id,
      caseId: own.caseId,
      stage: own.helpsNow ? 'open' : isInvitedOver(standing) ? 'over' : 'waiting',
      who: HELPING.who(own.mediatorName ?? '', own.institution ?? ''),
      as: HELPING.as(helperKind[own.kind], dayInWords(own.lastDay, today)),
      promised: own.promisedAt && HELPING.promisedOn(momentInWords(own.promisedAt, today)),
      institutionPhone: own.institutionPhone,
      topics: presentTopics(facts, { now, today }).map((topic) => ({ ...topic, freshId: newId() })),
      materials,
      joining: own.kind === 'third' ? presentJoining(own, today) : null,
      isShut: own.isTalkShut,
    }
  },
})

function presentJoining(own: OwnInvited, today: LocalDate): NonNullable<HelpingView['joining']> {
  return {
    who: JOINING.who(own.mediatorName ?? '', own.institution ?? ''),
    until: JOINING.until(dayInWords(own.lastDay, today)),
    parties: own.parties.join('、'),
    interest: own.interest ?? '',
    hasJoined: own.ended === 'joined',
    hasLeft: own.ended === 'left',
  }
}
