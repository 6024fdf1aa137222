import 'server-only'
import { z } from 'zod'
import { findBiddings } from '@/lib/data/stores/blind-offer/bidding-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { decideTalkToAll } from '@/lib/domain/thread/topic'
import { PARTY_TALK } from '@/lib/labels/zh-CN/party-talk'
import { newId } from '@/lib/platform/ids'
import { defineQuery } from '../define-query'
import { presentTopics, type TopicView } from '../thread/topics-view'
import { loadOwnTalk } from './load-own-talk'
import { scopeOfTaking } from './scope-of-taking'

export type OwnTalkView = {
  readonly caseId: string
  /**
   * The ids that the next messages get, one for each form, so that a form sent twice is one
   * message.
   */
  readonly topics: readonly (TopicView & {
    readonly freshId: string
    readonly freshIdToRephrase: string
  })[]
  /** Why no one can say anything to all now; null: one can. */
  readonly shut: string | null
  /** May this person settle for a party (民诉法 第62条)? */
  readonly mayOffer: boolean
  /** 密封报价 of the own party; elsewhere there is nothing to go to. */
  readonly hasBiddings: boolean
  /** The last message of others, in any conversation of the case. */
  readonly lastHeardId: string | null
}

/** 一起商量: the topics for all. */
export const getOwnTalk = defineQuery({
  act: 'own-case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, context) => {
    const talk = await loadOwnTalk(db, caseId, 'all', context)
    return talk && { ...talk, biddings: await findBiddings(db, caseId) }
  },
  scope: scopeOfTaking,
  present: (facts, { now, today }): OwnTalkView => {
    const open = decideTalkToAll({ ...facts, status: facts.found.status })
    return {
      caseId: facts.found.id,
      topics: presentTopics(facts, { now, today }).map((topic) => ({
        ...topic,
        freshId: newId(),
        freshIdToRephrase: newId(),
      })),
      mayOffer: facts.settlesFor.length > 0,
      hasBiddings: facts.biddings.length > 0,
      lastHeardId: facts.lastHeardId,
      shut: open.ok
        ? null
        : open.refusal.code === 'TALK_OVER'
          ? PARTY_TALK.over
          : PARTY_TALK.consentsMissing,
    }
  },
})
