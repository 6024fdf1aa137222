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
import { acceptGuidance } from '@/lib/use-cases/guidance/accept-guidance'
import { askGuidance } from '@/lib/use-cases/guidance/ask-guidance'
import { declineGuidance } from '@/lib/use-cases/guidance/decline-guidance'
import { endGuidance } from '@/lib/use-cases/guidance/end-guidance'
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
/** A judge presides in hearings: the conference of a meeting does not exist for one. */
const ofHost = (name: string, act: WriteAct, answer: string, run: Run) =>
  stillAct(name, act, {
    roles: MEDIATION_ONLY.includes(act) ? ['mediator'] : ['mediator', 'judge'],
    answer,
    run,
  })
const MEDIATION_ONLY: readonly WriteAct[] = [
  'conference:separate',
  'conference:rejoin',
  'conference:show',
  'conference:caption',
]

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
  stillAct('请法官指导', 'guidance:ask', {
    roles: ['mediator'],
    answer: 'done',
    run: (actor, of) =>
      askGuidance(actor, { ...of, requestId: randomUUID(), question: '能不能调低违约金' }),
  }),
  stillAct('结束法官指导', 'guidance:end', {
    roles: ['mediator'],
    answer: 'NOT_FOUND',
    run: (actor, of) => endGuidance(actor, { ...of, requestId: randomUUID() }),
  }),
  stillAct('同意在线指导', 'guidance:accept', {
    roles: ['judge'],
    answer: 'NOT_FOUND',
    run: (actor) => acceptGuidance(actor, { requestId: randomUUID(), minutes: '30' }),
  }),
  stillAct('不能在线指导', 'guidance:decline', {
    roles: ['judge'],
    answer: 'NOT_FOUND',
    run: (actor) => declineGuidance(actor, { requestId: randomUUID(), reason: '当天另有庭审' }),
  }),
  stillAct('说明身边有没有别人', 'conference:declare', {
    roles: ['party'],
    answer: 'NOT_FOUND',
    run: (actor, of) => declareCompany(actor, { ...of, company: 'alone' }),
  }),
  stillAct('静音、关画面、举手', 'conference:adjust', {
    roles: ['mediator', 'party', 'judge'],
    answer: 'NOT_IN_CONFERENCE',
    run: (actor, of) => adjustSeat(actor, { ...of, muted: 'on' }),
  }),
  stillAct('离开会议', 'conference:leave', {
    roles: ['mediator', 'party', 'judge'],
    answer: 'done',
    run: (actor, of) => leaveConference(actor, of),
  }),
]
