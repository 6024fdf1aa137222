import 'server-only'
import { z } from 'zod'
import { scopeOf, type CaseRecord } from '@/lib/data/mappers/case'
import { findCaseEvents } from '@/lib/data/stores/audit/case-events-store'
import { findCaseContacts } from '@/lib/data/stores/case/contact-store'
import { findCaseFile } from '@/lib/data/stores/case/case-file-store'
import { findDossier } from '@/lib/data/stores/dossier/dossier-store'
import { findNotes } from '@/lib/data/stores/note/note-store'
import { findUrging } from '@/lib/domain/case/decide-urge'
import { mayReadNumbers } from '@/lib/domain/case/decide-unmask'
import { findLapse } from '@/lib/domain/case/lapse'
import type { RecognitionState } from '@/lib/domain/dossier/recognition'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { isSettled } from '@/lib/domain/case/status'
import { contactChannel, contactResult } from '@/lib/labels/zh-CN/act-choice'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import { dayAndTime, dayInWords, momentInWords } from '@/lib/labels/zh-CN/moment'
import { mayWriteMinutes } from '../case/ability'
import { presentArchive, type ArchiveView } from '../case/archive-view'
import type { CaseFileView } from '../case/case-file-view'
import { presentCaseFile } from '../case/present-case-file'
import { loadRecognitions } from '../case/recognitions'
import { KEY_EVENTS, presentTimeline, type TimelineEntry } from '../case/timeline-view'
import { defineSqlQuery } from '../define-query'
import { presentNotes, type NoteView } from './notes-view'

export type ContactView = {
  readonly id: string
  readonly personId: string
  readonly when: string
  readonly person: string
  readonly channel: string
  readonly result: string
  readonly note: string | null
  /** 约定再联系，11月28日 16:30 */
  readonly agreed: string | null
}

export type MyCaseView = {
  readonly between: string
  /** 11月20日, where the mediation period has run out; null else. */
  readonly lapsedOn: string | null
  /** The institution urged the mediator, who has not acted since. */
  readonly urged: { readonly words: string; readonly note: string | null } | null
  readonly file: Omit<CaseFileView, 'declines'>
  /** The parties may be called, and their numbers read in full. */
  readonly mayReadNumbers: boolean
  /** The minutes that are being written, where the reader may go on with them. */
  readonly openMinutesId: string | null
  /** Latest first. */
  readonly contacts: readonly ContactView[]
  /** 备忘, latest first. */
  readonly notes: readonly NoteView[]
  /** A co-mediator who has not declared yet reads and does not act. */
  readonly awaitsDeclaration: boolean
  /** Does the reader preside (主持)? A co-mediator does not. */
  readonly isPresiding: boolean
  /** How far the recognition of the text of a material is, by its id. */
  readonly recognitions: Readonly<Record<string, RecognitionState>>
  /** What moved the case, latest first; contacts have their own list. */
  readonly timeline: readonly TimelineEntry[]
  /** null before the closing. */
  readonly archive: ArchiveView | null
}

/** Does the mediator preside in the case, or mediate together with the one who does? */
function isMediatorOf(
  { mediatorId, coMediators = [] }: Pick<CaseRecord, 'mediatorId' | 'coMediators'>,
  actorId: string,
): boolean {
  return mediatorId === actorId || coMediators.some((each) => each.mediatorId === actorId)
}

/** A case has a dozen steps; a bound for the one that does not. */
const MOST = 200

/**
 * 案件 as its mediators read it: everything needed to work on it. For anyone who is not its mediator
 * or co-mediator now it does not exist.
 */
export const getMyCase = defineSqlQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, { actor }) => {
    const [file, contacts, notes, events, recognitions] = await Promise.all([
      findCaseFile(db, caseId),
      findCaseContacts(db, caseId, MOST),
      // A reviewer's database role may not read notes at all.
      actor.role === 'mediator' ? findNotes(db, caseId) : [],
      findCaseEvents(db, caseId, { kinds: KEY_EVENTS, take: MOST }),
      loadRecognitions(db, caseId),
    ])
    if (actor.role !== 'mediator' || !file || !isMediatorOf(file.state, actor.id)) return null
    const dossier = isSettled(file.state.status) ? await findDossier(db, caseId) : null
    return { file, contacts, notes, events, recognitions, dossier }
  },
  scope: ({ file }) => scopeOf(file.state),
  present: ({ file, contacts, notes, events, recognitions, dossier }, context): MyCaseView => {
    const { declines: _declines, ...shownFile } = presentCaseFile(file, context)
    const namesOf = (side: string) =>
      file.parties.filter((party) => party.side === side).map(({ name }) => name)
    const lapsedOn = findLapse(file.state, context.today)
    const urging = findUrging(file.state, context.today)
    return {
      lapsedOn: lapsedOn && dayInWords(lapsedOn, context.today),
      urged: urging && {
        words: MEDIATOR.file.urged(dayAndTime(urging.at, context.today), urging.by),
        note: urging.note,
      },
      between: MEDIATOR.between(namesOf('applicant'), namesOf('respondent')),
      file: shownFile,
      mayReadNumbers:
        file.state.mediatorId === context.actor.id &&
        mayReadNumbers(context.actor.role, file.state.status),
      openMinutesId: mayWriteMinutes(file.state, context)
        ? (file.minutes.find(({ state }) => state === 'draft')?.id ?? null)
        : null,
      contacts: contacts.map(({ happenedAt, callbackAt, channel, result, ...rest }) => ({
        ...rest,
        when: momentInWords(happenedAt, context.today),
        channel: contactChannel[channel],
        result: contactResult[result],
        agreed: callbackAt && MEDIATOR.file.agreed(momentInWords(callbackAt, context.today)),
      })),
      notes: presentNotes(notes, file.parties, {
        actorId: context.actor.id,
        today: context.today,
      }),
      awaitsDeclaration:
        file.state.coMediators?.some(
          ({ mediatorId, hasDeclared }) => mediatorId === context.actor.id && !hasDeclared,
        ) ?? false,
      isPresiding: file.state.mediatorId === context.actor.id,
      recognitions: Object.fromEntries(recognitions),
      timeline: presentTimeline(events),
      archive: dossier && presentArchive({ state: file.state, dossier }, context),
    }
  },
})
