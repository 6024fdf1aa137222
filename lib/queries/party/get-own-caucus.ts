import 'server-only'
import { z } from 'zod'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { isTalkOpen } from '@/lib/domain/thread/topic'
import { newId } from '@/lib/platform/ids'
import { defineQuery } from '../define-query'
import { presentMessages, type MessageView } from '../thread/messages-view'
import { loadOwnTalk } from './load-own-talk'
import { scopeOfTaking } from './scope-of-taking'

export type OwnCaucusView = {
  readonly caseId: string
  readonly partyId: string
  /** The names of the other parties, who hear nothing of it. */
  readonly others: string
  readonly messages: readonly MessageView[]
  readonly freshId: string
  readonly isOpen: boolean
  /** The last message of others, in any conversation of the case. */
  readonly lastHeardId: string | null
}

/** 单独和调解员说: the conversation of one party with the mediators. */
export const getOwnCaucus = defineQuery({
  act: 'own-case:read',
  input: z.strictObject({ caseId: CaseId, partyId: z.uuid().optional() }),
  load: (db, { caseId, partyId = null }, context) => loadOwnTalk(db, caseId, { partyId }, context),
  scope: scopeOfTaking,
  present: (facts, context): OwnCaucusView => {
    const { found, partyId, parties, messages } = facts
    const own = messages.filter(
      ({ audience }) => audience.kind === 'caucus' && audience.partyId === partyId,
    )
    return {
      caseId: found.id,
      partyId,
      others: parties.flatMap(({ id, name }) => (id === partyId ? [] : name)).join('、'),
      messages: presentMessages(own, facts, context),
      freshId: newId(),
      isOpen: isTalkOpen(found.status),
      lastHeardId: facts.lastHeardId,
    }
  },
})
