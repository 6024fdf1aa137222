import { randomUUID } from 'node:crypto'
import { asSystem } from '@/lib/data/door'
import { fromDay } from '@/lib/data/mappers/day'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findClockChanges } from '@/lib/data/stores/deadline/clock-store'
import { getCalendar } from '@/lib/data/stores/deadline/calendar-store'
import { computeMediationDeadline } from '@/lib/domain/deadline/clocks'
import { bindDossier } from '@/lib/documents/dossier/bind-dossier'
import type { Actor } from '@/lib/domain/access/roles'
import type { CaseDocumentKind } from '@/lib/domain/document/case-document-kinds'
import type { CaseSource } from '@/lib/domain/case/source'
import type {
  ContactResult,
  DisputeType,
  Outcome,
  WithdrawReason,
} from '@/lib/domain/case/vocabulary'
import type { Performance } from '@/lib/domain/performance/follow-up'
import type { UploadSlot } from '@/lib/domain/dossier/catalogue'
import type { Decided } from '@/lib/domain/refusal'
import { addDays, toLocalDate } from '@/lib/domain/time/local-date'
import { makePageCopy } from '@/lib/files/page-copy'
import { workDossiers } from '@/lib/jobs/dossier/work-dossiers'
import { atInstant } from '@/lib/platform/clock'
import { acceptCase } from '@/lib/use-cases/case/accept-case'
import { assignMediator } from '@/lib/use-cases/case/assign-mediator'
import { closeCase } from '@/lib/use-cases/case/close-case'
import { declineCase } from '@/lib/use-cases/case/decline-case'
import { discloseConflict } from '@/lib/use-cases/case/disclose-conflict'
import { reassignMediator } from '@/lib/use-cases/case/reassign-mediator'
import { takeCase } from '@/lib/use-cases/case/take-case'
import { withdrawCase } from '@/lib/use-cases/case/withdraw-case'
import { recordContact } from '@/lib/use-cases/contact/record-contact'
import { recordFollowUp } from '@/lib/use-cases/performance/record-follow-up'
import { agreementActs } from './agreements'
import { DISPUTES } from './disputes'
import { preparationActs } from './preparations'
import { fillDossier } from './dossiers'
import { finalise } from './finalise'
import type { DemoCourt, DemoInstitution } from './organisations'
import { refer } from './refer'
import { signOnPaper } from './sign-on-paper'

const DAY_MS = 86_400_000

/** An instant `daysAgo` days before today at a Shanghai time, never later than now. */
export function moment(daysAgo: number, time: string): Date {
  const day = addDays(toLocalDate(new Date()), -daysAgo)
  const instant = new Date(`${day}T${time}:00+08:00`)
  return instant.getTime() < Date.now() ? instant : new Date(Date.now() - DAY_MS / 24)
}

async function must<T>(answer: Promise<Decided<T>>): Promise<T> {
  const decided = await answer
  if (!decided.ok)
    throw new Error(`demonstration data was refused: ${JSON.stringify(decided.refusal)}`)
  return decided.value
}

/** One case telling its life: every step is the real use-case, at its own moment. */
export async function beginStory(
  court: DemoCourt,
  institution: DemoInstitution,
  referral: { daysAgo: number; time?: string; type: DisputeType; source?: CaseSource },
) {
  const admin = institution.admins[referral.daysAgo % institution.admins.length]!
  const { caseId, people } = await atInstant(
    moment(referral.daysAgo, referral.time ?? '09:30'),
    () => refer(court, institution.code, referral),
  )
  const on = <T>(daysAgo: number, time: string, act: () => Promise<Decided<T>>) =>
    atInstant(moment(daysAgo, time), () => must(act()))
  const assignAs = async (daysAgo: number, mediator: number, handoverNote?: string) => {
    const input = {
      caseId,
      mediatorId: institution.mediators[mediator]!.id,
      note: '当事人共同选定',
    }
    await (handoverNote
      ? on(daysAgo, '11:10', () => reassignMediator(admin, { ...input, handoverNote }))
      : on(daysAgo, '11:00', () => assignMediator(admin, input)))
  }
  return {
    caseId,
    /** The applicant and the respondent. */
    people,
    on,
    accept: (daysAgo: number) => on(daysAgo, '10:05', () => acceptCase(admin, { caseId })),
    decline: (daysAgo: number, text: string) =>
      on(daysAgo, '10:20', () => declineCase(admin, { caseId, reason: 'beyond_expertise', text })),
    assign: assignAs,
    take: (daysAgo: number, mediator: number) =>
      on(daysAgo, '15:40', () =>
        takeCase(institution.mediators[mediator]!, { caseId, noGround: 'yes' }),
      ),
    disclose: (daysAgo: number, mediator: number, statement: string) =>
      on(daysAgo, '15:45', () =>
        discloseConflict(institution.mediators[mediator]!, {
          caseId,
          grounds: ['other_relation'],
          statement,
        }),
      ),
    contact: (
      daysAgo: number,
      mediator: number,
      whom: number,
      result: ContactResult,
      note: string,
    ) =>
      on(daysAgo, '16:30', () =>
        recordContact(institution.mediators[mediator]!, {
          caseId,
          contactId: randomUUID(),
          channel: 'phone',
          personId: people[whom]!,
          result,
          note,
          happenedAt: `${addDays(toLocalDate(new Date()), -daysAgo)}T16:20`,
          // Up on the day of the demonstration.
          ...(result === 'call_back_later' && {
            callbackAt: `${toLocalDate(new Date())}T16:30`,
          }),
        }),
      ),
    withdraw: (daysAgo: number, mediator: number, reason: WithdrawReason, text: string) =>
      on(daysAgo, '17:00', () =>
        withdrawCase(institution.mediators[mediator]!, { caseId, reason, text }),
      ),
    /**
     * What the rules want before a mediation, then an agreement that is signed, or that the
     * respondent refuses to sign.
     */
    agree: async (daysAgo: number, mediator: number, isRefused: boolean) => {
      const day = addDays(toLocalDate(new Date()), -daysAgo)
      const who = institution.mediators[mediator]!
      const isAgainstCompany = DISPUTES[referral.type]!.against === 'company'
      const acts = [
        ...preparationActs({ caseId, mediator: who, people, on: day, isAgainstCompany }),
        ...agreementActs(who, { caseId, people, on: day, payOn: addDays(day, 20), isRefused }),
      ]
      for (const act of acts) await on<unknown>(daysAgo, '17:00', act)
    },
    close: (daysAgo: number, mediator: number, outcome: Outcome) => {
      const failed = outcome !== 'agreement' && outcome !== 'settled_withdrawn'
      return on(daysAgo, '17:20', () =>
        closeCase(institution.mediators[mediator]!, {
          caseId,
          outcome,
          account: failed
            ? '经两次沟通，双方对责任比例和金额分歧较大，未能形成一致方案。'
            : '双方互谅互让，就款项金额、支付时间和方式达成一致，纠纷一次性了结。',
          // 自行和解 rests on what the applicant declared.
          ...(outcome === 'settled_withdrawn' && {
            statedBy: people[0],
            statedOn: addDays(toLocalDate(new Date()), -daysAgo),
            statedHow: 'phone',
          }),
          ...(failed && {
            failureReason: '双方预期差距较大，均不愿再作让步。',
            costRaising: '无',
            courtNotes: '建议围绕责任比例组织举证。',
          }),
        }),
      )
    },
    /** What the applicant says of the performance. */
    followUp: (daysAgo: number, mediator: number, performance: Performance) =>
      on(daysAgo, '10:30', () =>
        recordFollowUp(institution.mediators[mediator]!, {
          caseId,
          partyId: people[0],
          on: addDays(toLocalDate(new Date()), -daysAgo),
          how: 'phone',
          performance,
          satisfaction: performance === 'performed' ? 'satisfied' : 'fair',
        }),
      ),
    pause: (daysAgo: number, days: number) =>
      changeClock(caseId, moment(daysAgo, '09:00'), { pauseFrom: daysAgo, days }),
    extend: (daysAgo: number, days: number) =>
      changeClock(caseId, moment(daysAgo, '09:10'), { agreed: daysAgo, days }),
    /** Papers that the institution puts into the dossier. */
    file: (daysAgo: number, slots: readonly UploadSlot[]) =>
      atInstant(moment(daysAgo, '17:30'), () => fillDossier(admin, caseId, slots)),
    finalise: (daysAgo: number, mediator: number, kind: CaseDocumentKind) =>
      on(daysAgo, '17:40', () => finaliseSigned(institution.mediators[mediator]!, caseId, kind)),
    archive: (daysAgo: number) => archive(caseId, moment(daysAgo, '09:00')),
  }
}

/**
 * Pauses and extensions have no act of their own yet: the demonstration lays them as the system,
 * with their events.
 */
async function changeClock(
  caseId: string,
  at: Date,
  change: { pauseFrom: number; days: number } | { agreed: number; days: number },
): Promise<void> {
  const today = toLocalDate(new Date())
  await asSystem('demonstration data: the clock', async (db) => {
    const row = await db.case.findUniqueOrThrow({
      where: { id: caseId },
      select: {
        courtId: true,
        institutionId: true,
        holderId: true,
        source: true,
        acceptedAt: true,
      },
    })
    const keys = { caseId, courtId: row.courtId, holderId: row.holderId }
    const isPause = 'pauseFrom' in change
    const from = addDays(today, -(isPause ? change.pauseFrom : change.agreed))
    const to = addDays(from, change.days - 1)
    if (isPause)
      await db.clockPause.create({
        data: { ...keys, reason: 'appraisal', fromOn: fromDay(from), toOn: fromDay(to) },
        select: { id: true },
      })
    else
      await db.clockExtension.create({
        data: { ...keys, days: change.days, agreedOn: fromDay(from) },
        select: { id: true },
      })
    const changes = await findClockChanges(db, caseId)
    const run = { source: row.source as CaseSource, acceptedAt: row.acceptedAt!, today, ...changes }
    const deadline = computeMediationDeadline(run, await getCalendar(db))
    if (!deadline.ok) throw new Error(deadline.refusal.code)
    const { dueOn, isProvisional } = deadline.value
    await db.case.update({
      where: { id: caseId },
      data: { mediationDueOn: fromDay(dueOn), mediationDueProvisional: isProvisional },
      select: { id: true },
    })
    const subject = { caseId, courtId: row.courtId, institutionId: row.institutionId }
    await appendEvent(
      db,
      isPause
        ? {
            event: { kind: 'clock.paused', data: { reason: 'appraisal', from, to, dueOn } },
            subject,
            by: null,
            at,
            basis: 'online_mediation_26',
          }
        : {
            event: { kind: 'clock.extended', data: { days: change.days, agreedOn: from, dueOn } },
            subject,
            by: null,
            at,
            basis: 'online_mediation_24',
          },
    )
  })
}

/**
 * Binds what is due, as the job of the server does (lib/jobs/dossier), and has the case archived.
 */
async function archive(caseId: string, at: Date): Promise<void> {
  await workDossiers(
    () => at,
    (order) => bindDossier(order, makePageCopy),
  )
  const { status } = await asSystem('demonstration data: was it archived', (db) =>
    db.case.findUniqueOrThrow({ where: { id: caseId }, select: { status: true } }),
  )
  if (status !== 'archived') throw new Error('a dossier of the demonstration was not bound')
}

/** 定稿 of a document that the case has once, and its signatures on paper. */
async function finaliseSigned(mediator: Actor, caseId: string, kind: CaseDocumentKind) {
  const finalised = await finalise(mediator, caseId, kind)
  if (finalised.ok) await signOnPaper(mediator, caseId, kind)
  return finalised
}
