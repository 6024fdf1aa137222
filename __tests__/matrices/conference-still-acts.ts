import { randomUUID } from 'node:crypto'
import type { WriteAct } from '@/lib/domain/access/acts'
import type { Actor } from '@/lib/domain/access/roles'
import type { CaseStatus } from '@/lib/domain/case/status'
import type { Decided } from '@/lib/domain/refusal'
import { adjustSeat } from '@/lib/use-cases/conference/adjust-seat'
import { admitSeat } from '@/lib/use-cases/conference/admit-seat'
import { changeForm } from '@/lib/use-cases/conference/change-form'
import { declareCompany } from '@/lib/use-cases/conference/declare-company'
import { endConference } from '@/lib/use-cases/conference/end-conference'
import { leaveConference } from '@/lib/use-cases/conference/leave-conference'
import { moderateSeats } from '@/lib/use-cases/conference/moderate-seats'
import { openConference } from '@/lib/use-cases/conference/open-conference'
import { pauseConference } from '@/lib/use-cases/conference/pause-conference'
import { rejoinSides } from '@/lib/use-cases/conference/rejoin-sides'
import { removeSeat } from '@/lib/use-cases/conference/remove-seat'
import { resumeConference } from '@/lib/use-cases/conference/resume-conference'
import { separateSide } from '@/lib/use-cases/conference/separate-side'
import { showToHall } from '@/lib/use-cases/conference/show-to-hall'
import { writeCaption } from '@/lib/use-cases/conference/write-caption'
import { layMeeting } from '../support/meetings'
import type { ExistingCase } from './case-acts'
import type { StillAct } from './still-case-acts'

type OfMeeting = { readonly caseId: string; readonly meetingId: string }
type Run = (actor: Actor, of: OfMeeting, existing: ExistingCase) => Promise<Decided<unknown>>

/** A conference exists in mediation, for the mediators and for those who take part. */
const inMediation =
  (answer: string) =>
  (role: string, status: CaseStatus): string =>
    role === 'mediator' && status === 'in_mediation' ? answer : 'NOT_FOUND'

const stillAct = (
  name: string,
  act: WriteAct,
  {
    roles,
    answer,
    run,
  }: { readonly roles: StillAct['roles']; readonly answer: string; readonly run: Run },
): StillAct => ({
  name,
  act,
  roles,
  answer: inMediation(answer),
  run: async (actor, existing) => {
    const meetingId = await layMeeting(existing.id, new Date(), { form: 'video' })
    return run(actor, { caseId: existing.id, meetingId }, existing)
  },
})
const ofHost = (name: string, act: WriteAct, answer: string, run: Run) =>
  stillAct(name, act, { roles: ['mediator'], answer, run })

/** 视频会议室 that no one has opened yet; what goes on in an open one: use-cases/conference. */
export const CONFERENCE_ACTS: readonly StillAct[] = [
  ofHost('开始视频会议', 'conference:open', 'done', (actor, of) => openConference(actor, of)),
  ofHost('请人进入会议', 'conference:admit', 'NOT_FOUND', (actor, of) =>
    admitSeat(actor, { ...of, seatId: randomUUID() }),
  ),
  ofHost('和一方单独谈', 'conference:separate', 'CONFERENCE_NOT_OPEN', (actor, of, existing) =>
    separateSide(actor, { ...of, partyId: existing.applicantId }),
  ),
  ofHost('回到共同会议室', 'conference:rejoin', 'CONFERENCE_NOT_OPEN', (actor, of) =>
    rejoinSides(actor, of),
  ),
  ofHost('休会', 'conference:pause', 'CONFERENCE_NOT_OPEN', (actor, of) =>
    pauseConference(actor, of),
  ),
  ofHost('继续开会', 'conference:resume', 'CONFERENCE_NOT_OPEN', (actor, of) =>
    resumeConference(actor, of),
  ),
  ofHost('请人离开会议', 'conference:remove', 'NOT_FOUND', (actor, of) =>
    removeSeat(actor, { ...of, seatId: randomUUID() }),
  ),
  ofHost('维持会议秩序', 'conference:moderate', 'done', (actor, of) =>
    moderateSeats(actor, { ...of, what: 'mute_all' }),
  ),
  ofHost('改会议方式', 'conference:change-form', 'done', (actor, of) =>
    changeForm(actor, { ...of, form: 'sound' }),
  ),
  ofHost('共看材料', 'conference:show', 'CONFERENCE_NOT_OPEN', (actor, of) =>
    showToHall(actor, { ...of, what: 'minutes' }),
  ),
  ofHost('打字幕', 'conference:caption', 'CONFERENCE_NOT_OPEN', (actor, of) =>
    writeCaption(actor, { ...of, words: '请看屏幕' }),
  ),
  ofHost('结束视频会议', 'conference:end', 'done', (actor, of) =>
    endConference(actor, { ...of, reason: 'other' }),
  ),
  stillAct('说明身边有没有别人', 'conference:declare', {
    roles: ['party'],
    answer: 'NOT_FOUND',
    run: (actor, of) => declareCompany(actor, { ...of, company: 'alone' }),
  }),
  stillAct('静音、关画面、举手', 'conference:adjust', {
    roles: ['mediator', 'party'],
    answer: 'NOT_IN_CONFERENCE',
    run: (actor, of) => adjustSeat(actor, { ...of, muted: 'on' }),
  }),
  stillAct('离开会议', 'conference:leave', {
    roles: ['mediator', 'party'],
    answer: 'done',
    run: (actor, of) => leaveConference(actor, of),
  }),
]
