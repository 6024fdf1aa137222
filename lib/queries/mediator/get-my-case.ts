import 'server-only'
import { z } from 'zod'
import type { Db } from '@/lib/data/door'
import { scopeOf } from '@/lib/data/mappers/case'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { findCaseEvents } from '@/lib/data/stores/audit/case-events-store'
import { findCaseFile } from '@/lib/data/stores/case/case-file-store'
import type { EventKind } from '@/lib/domain/audit/events'
import { MOVE_EVENTS } from '@/lib/domain/case/moves'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { CONTACT_CHANNELS, CONTACT_RESULTS } from '@/lib/domain/case/vocabulary'
import { contactChannel, contactResult } from '@/lib/labels/zh-CN/case'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import { momentInWords } from '@/lib/labels/zh-CN/moment'
import { presentCaseFile, type CaseFileView } from '../case/case-file-view'
import { presentTimeline, type TimelineEntry } from '../case/timeline-view'
import { defineQuery } from '../define-query'

export type ContactView = {
  readonly id: string
  readonly personId: string
  readonly when: string
  readonly person: string
  readonly channel: string
  readonly result: string
  readonly note: string | null
}

export type MyCaseView = {
  readonly between: string
  readonly file: Omit<CaseFileView, 'declines'>
  /** Latest first. */
  readonly contacts: readonly ContactView[]
  /** What moved the case, latest first; contacts stand in their own list. */
  readonly timeline: readonly TimelineEntry[]
}

const STEPS: readonly EventKind[] = [...MOVE_EVENTS, 'clock.paused', 'clock.extended']
/** A case has a dozen steps; a bound for the one that does not. */
const MOST = 200

/** 案件 as its mediator reads it: everything needed to work on it, in one scroll. Whoever is not its mediator now finds nothing. */
export const getMyCase = defineQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, { actor }) => {
    const file = await findCaseFile(db, caseId)
    if (!file || file.standing.mediatorId !== actor.id) return null
    return {
      file,
      contacts: await findContacts(db, caseId),
      events: await findCaseEvents(db, caseId, { kinds: STEPS, take: MOST }),
    }
  },
  scope: ({ file }) => scopeOf(file.standing),
  present: ({ file, contacts, events }, context): MyCaseView => {
    const { declines: _declines, ...shownFile } = presentCaseFile(file, context)
    const namesOf = (side: string) =>
      file.parties.filter((party) => party.side === side).map(({ name }) => name)
    return {
      between: MEDIATOR.between(namesOf('applicant'), namesOf('respondent')),
      file: shownFile,
      contacts: contacts.map(({ happenedAt, channel, result, ...rest }) => ({
        ...rest,
        when: momentInWords(happenedAt, context.today),
        channel: contactChannel[parseStoredEnum(CONTACT_CHANNELS, channel, 'contacts.channel')],
        result: contactResult[parseStoredEnum(CONTACT_RESULTS, result, 'contacts.result')],
      })),
      timeline: presentTimeline(events),
    }
  },
})

async function findContacts(db: Db, caseId: string) {
  const rows = await db.contact.findMany({
    where: { caseId },
    orderBy: [{ happenedAt: 'desc' }, { recordedAt: 'desc' }],
    take: MOST,
    select: {
      id: true,
      personId: true,
      personName: true,
      channel: true,
      result: true,
      note: true,
      happenedAt: true,
    },
  })
  return rows.map(({ personName, ...row }) => ({ ...row, person: personName }))
}
