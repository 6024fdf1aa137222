import 'server-only'
import { z } from 'zod'
import { findRosterActs, findRosterCases } from '@/lib/data/stores/roster/roster-list-store'
import { findRosterPapers } from '@/lib/data/stores/roster/roster-paper-store'
import { findRosterFile, findRosterTrainings } from '@/lib/data/stores/roster/roster-store'
import { mayRoleAct, type Act } from '@/lib/domain/access/acts'
import { decideRosterMove } from '@/lib/domain/roster/decide-roster-move'
import { decideAddPaper } from '@/lib/domain/roster/roster-papers'
import { standingOf } from '@/lib/domain/roster/roster'
import type { EntryMove } from '@/lib/domain/roster/roster-moves'
import { stamp } from '@/lib/labels/zh-CN/moment'
import {
  ROSTER,
  ROSTER_ENTRY,
  rosterActOf,
  rosterGround,
  rosterHeard,
} from '@/lib/labels/zh-CN/roster'
import { ROSTER_PAPERS, rosterPaperKind } from '@/lib/labels/zh-CN/roster-paper'
import { defineQuery } from '../define-query'
import { presentRosterRow, type RosterRow } from './roster-row'

export type RosterActView = {
  readonly key: string
  readonly title: string
  readonly by: string
  readonly lines: readonly string[]
}

export type RosterEntryView = RosterRow & {
  readonly revision: number
  readonly isInstitution: boolean
  readonly qualification: string | null
  readonly period: string | null
  readonly renewal: string | null
  readonly trainings: readonly string[]
  readonly cases: readonly { readonly id: string; readonly caseNo: string }[]
  readonly history: readonly RosterActView[]
  /** The moves that the actor can make now. */
  readonly may: readonly EntryMove[]
  readonly papers: readonly { readonly id: string; readonly title: string; readonly meta: string }[]
  readonly mayAttach: boolean
  /** There is a certificate to be shown. */
  readonly hasCertificate: boolean
  readonly today: string
}

const ACT_OF: Record<EntryMove, Act> = {
  recommend: 'roster:recommend',
  request_renewal: 'roster:request-renewal',
  confirm: 'roster:confirm',
  refuse: 'roster:refuse',
  renew: 'roster:renew',
  suspend: 'roster:suspend',
  resume: 'roster:resume',
  remove: 'roster:remove',
  resign: 'roster:resign',
}

/** One entry of the roster with its history, for its court, its institution and its mediator. */
export const getRosterEntry = defineQuery({
  act: 'roster:read',
  input: z.object({ entryId: z.uuid() }),
  load: async (db, { entryId }) => {
    const file = await findRosterFile(db, entryId)
    return (
      file && {
        file,
        acts: await findRosterActs(db, entryId),
        trainings: await findRosterTrainings(db, entryId),
        cases: await findRosterCases(db, entryId),
        papers: await findRosterPapers(db, entryId),
      }
    )
  },
  scope: ({ file: { courtId, institutionId, mediatorId } }) => ({
    courtId,
    institutionId,
    mediatorId,
  }),
  present: ({ file, acts, trainings, cases, papers }, { actor, today }): RosterEntryView => {
    const by =
      actor.role === 'mediator'
        ? ('mediator' as const)
        : actor.role === 'institution_admin'
          ? ('institution' as const)
          : ('court' as const)
    const moves = (Object.keys(ACT_OF) as EntryMove[]).filter((move) => {
      if (!mayRoleAct(actor.role, ACT_OF[move])) return false
      const decided = decideRosterMove(move, file, { by }, today)
      // What is still to be typed refuses nothing.
      return decided.ok || decided.refusal.code === 'INPUT_INVALID'
    })
    const standing = standingOf(file, today)
    const isEnding = standing === 'ending' || standing === 'expired'
    return {
      ...presentRosterRow(file, today),
      revision: file.revision,
      isInstitution: file.mediatorId === null,
      qualification: file.qualification,
      period:
        file.validFrom && ROSTER_ENTRY.period(file.validFrom, file.validUntil ?? ROSTER.noEnd),
      renewal: file.renewalRequestedAt && ROSTER_ENTRY.renewal(stamp(file.renewalRequestedAt)),
      trainings: trainings.map(({ title, heldOn, hours }) =>
        ROSTER_ENTRY.training(title, heldOn, hours),
      ),
      cases,
      history: acts.map((each, index) => ({
        key: String(acts.length - index),
        title: rosterActOf(file.mediatorId === null, each.act),
        by: `${each.by}，${stamp(each.at)}`,
        lines: [
          each.ground && rosterGround(each.act, each.ground),
          each.certificateNo && `${ROSTER_ENTRY.certificateNo}：${each.certificateNo}`,
          each.validFrom && ROSTER_ENTRY.period(each.validFrom, each.validUntil ?? ROSTER.noEnd),
          each.heard && rosterHeard[each.heard],
          each.words,
        ].filter((line): line is string => Boolean(line)),
      })),
      // An entry without a certificate is given one; a certificate is renewed when its end is near.
      may: moves.filter((move) => move !== 'renew' || isEnding || file.certificateNo === null),
      papers: papers.map(({ id, kind, fileName, addedBy, addedAt }, index) => ({
        id,
        title: ROSTER_PAPERS.see(rosterPaperKind[kind], index + 1),
        meta: ROSTER_PAPERS.meta(fileName, addedBy, stamp(addedAt)),
      })),
      mayAttach:
        mayRoleAct(actor.role, 'roster:attach') && decideAddPaper(file.status, papers, null).ok,
      hasCertificate: file.certificateNo !== null && file.validUntil !== null,
      today,
    }
  },
})
