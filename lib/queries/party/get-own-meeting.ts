import 'server-only'
import { z } from 'zod'
import { findUnavailable } from '@/lib/data/stores/meeting/unavailable-store'
import { findPreparedParties } from '@/lib/data/stores/party/party-name-store'
import { findOwnPlanned } from '@/lib/data/stores/meeting/own-meeting-store'
import { findOwnCase, findTakingPart } from '@/lib/data/stores/participant/own-case-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { isUnavailable } from '@/lib/domain/meeting/unavailable'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { findComing } from '@/lib/domain/meeting/meeting'
import { findOwnParts, findPartFor } from '@/lib/domain/participant/own-part'
import { meetingForm } from '@/lib/labels/zh-CN/meeting'
import { OWN_MEETING } from '@/lib/labels/zh-CN/party-meeting'
import { env } from '@/lib/platform/env'
import { spanInWords } from '../case/meetings-view'
import { defineSqlQuery } from '../define-query'
import { scopeOfTaking } from './scope-of-taking'

export type OwnMeetingView = {
  readonly caseId: string
  readonly institution: string | null
  readonly institutionPhone: string | null
  /** The planned meeting that comes next or goes on; null: there is none. */
  readonly meeting: {
    readonly id: string
    readonly when: string
    readonly form: string
    readonly place: string | null
    readonly toReady: readonly string[]
    /** It is seen and heard on one's own device. */
    readonly usesDevices: boolean
    /** There is a relay, which the test of devices can try. */
    readonly hasRelay: boolean
    /** Before it begins: whether each party that the reader may speak for said it cannot come. */
    readonly days: readonly {
      readonly partyId: string
      readonly name: string
      readonly cannot: boolean
    }[]
  } | null
}

/** The next planned meeting of an own case, with what to have ready. */
export const getOwnMeeting = defineSqlQuery({
  act: 'own-case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, { actor }) => {
    const found = await findOwnCase(db, caseId)
    if (!found) return null
    const taking = await findTakingPart(db, caseId)
    const [part] = findOwnParts(taking, actor.id).filter(({ kind }) => kind !== 'invited')
    if (part?.partyId == null) return null
    // A plan of a case that is over is not held (docs/decisions/0056-meetings.md).
    const planned = found.status === 'in_mediation' ? await findOwnPlanned(db, caseId) : []
    return {
      actor,
      found,
      taking,
      partyId: part.partyId,
      planned,
      parties: await findPreparedParties(db, caseId),
      unavailable: await findUnavailable(db, caseId),
    }
  },
  scope: scopeOfTaking,
  present: (
    { actor, found, taking, planned, parties, unavailable },
    { now, today },
  ): OwnMeetingView => {
    const next = findComing(planned, now)
    return {
      caseId: found.id,
      institution: found.institution,
      institutionPhone: found.institutionPhone,
      meeting: next && {
        id: next.id,
        when: spanInWords(next.startsAt, next.endsAt, today),
        form: OWN_MEETING.form(next.no, meetingForm[next.form]),
        place: next.place,
        toReady: OWN_MEETING.toReady[next.form],
        hasRelay: env().HEYI_TURN_URLS.some((url) => url.startsWith('turn')),
        usesDevices: next.form === 'video' || next.form === 'mixed',
        days: parties
          .filter(
            ({ id: partyId }) =>
              next.startsAt > now &&
              findPartFor(taking, { accountId: actor.id, partyId, capacity: 'consent' }),
          )
          .map(({ id, name }) => ({
            partyId: id,
            name,
            cannot: isUnavailable(unavailable, id, toLocalDate(next.startsAt)),
          })),
      },
    }
  },
})
