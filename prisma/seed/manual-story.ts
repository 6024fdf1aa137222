import { randomUUID } from 'node:crypto'
import { asSystem } from '@/lib/data/door'
import { fromDay } from '@/lib/data/mappers/day'
import { findClockChanges } from '@/lib/data/stores/deadline/clock-store'
import { getCalendar } from '@/lib/data/stores/deadline/calendar-store'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import type { Actor } from '@/lib/domain/access/roles'
import { CASE_SOURCES } from '@/lib/domain/case/source'
import {
  isSuccess,
  type ContactChannel,
  type ContactResult,
  type Outcome,
} from '@/lib/domain/case/vocabulary'
import { computeMediationDeadline } from '@/lib/domain/deadline/clocks'
import type { Decided } from '@/lib/domain/refusal'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { atInstant } from '@/lib/platform/clock'
import { acceptCase } from '@/lib/use-cases/case/accept-case'
import { assignMediator } from '@/lib/use-cases/case/assign-mediator'
import { closeCase } from '@/lib/use-cases/case/close-case'
import { takeCase } from '@/lib/use-cases/case/take-case'
import { recordContact } from '@/lib/use-cases/contact/record-contact'

// The real acts, each at its own instant of 2019 and 2020.

/** A time of a day in Shanghai. */
export function instant(day: LocalDate, time: string): Date {
  return new Date(`${day}T${time}:00+08:00`)
}

async function act<T>(at: Date, run: () => Promise<Decided<T>>): Promise<void> {
  const decided = await atInstant(at, run)
  if (!decided.ok)
    throw new Error(`demonstration data was refused: ${JSON.stringify(decided.refusal)}`)
}

export const accept = (admin: Actor, caseId: string, at: Date) =>
  act(at, () => acceptCase(admin, { caseId }))

export const assign = (admin: Actor, caseId: string, mediator: Actor, at: Date) =>
  act(at, () => assignMediator(admin, { caseId, mediatorId: mediator.id, note: '当事人共同选定' }))

export const take = (mediator: Actor, caseId: string, at: Date) =>
  act(at, () => takeCase(mediator, { caseId, noGround: 'yes' }))

const CONTACT_NOTES = {
  reached: '说明调解程序，听取意见。',
  no_answer: '按登记的号码联系，没有回应。',
  declined: '当事人明确表示不愿意继续调解。',
} as const satisfies Partial<Record<ContactResult, string>>

/** A contact, noted when it was over. */
export function call(
  mediator: Actor,
  caseId: string,
  contact: {
    readonly personId: string
    readonly day: LocalDate
    readonly time: string
    readonly channel: ContactChannel
    readonly result: keyof typeof CONTACT_NOTES
  },
): Promise<void> {
  const { personId, day, time, channel, result } = contact
  return act(new Date(instant(day, time).getTime() + 5 * 60_000), () =>
    recordContact(mediator, {
      caseId,
      contactId: randomUUID(),
      channel,
      personId,
      result,
      happenedAt: `${day}T${time}`,
      note: CONTACT_NOTES[result],
    }),
  )
}

export function close(
  mediator: Actor,
  caseId: string,
  people: readonly string[],
  outcome: Outcome,
  at: Date,
): Promise<void> {
  return act(at, () =>
    closeCase(mediator, {
      caseId,
      outcome,
      account: isSuccess(outcome)
        ? '双方互谅互让，就款项金额、支付时间和方式达成一致，纠纷一次性了结。'
        : '已依法组织调解，双方未能就争议事项形成一致方案。',
      // The old platform kept no agreement as data.
      ...(isSuccess(outcome) && {
        statedBy: [...people],
        statedOn: toLocalDate(at),
        statedHow: 'on_site',
      }),
      ...(!isSuccess(outcome) && {
        failureReason: '双方分歧未能消除，不再继续调解。',
        costRaising: '无',
        courtNotes: '无',
      }),
    }),
  )
}

/**
 * Everyone agreed to go on for a month. Extensions have no act of their own yet: written by the
 * system, with their event.
 */
export async function extend(caseId: string, at: Date): Promise<void> {
  const days = 30
  const agreedOn = toLocalDate(at)
  await asSystem('demonstration data: an extension', async (db) => {
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
    await db.clockExtension.create({
      data: {
        caseId,
        courtId: row.courtId,
        holderId: row.holderId,
        days,
        agreedOn: fromDay(agreedOn),
      },
      select: { id: true },
    })
    const source = CASE_SOURCES.find((each) => each === row.source)!
    const deadline = computeMediationDeadline(
      {
        source,
        acceptedAt: row.acceptedAt!,
        today: agreedOn,
        ...(await findClockChanges(db, caseId)),
      },
      await getCalendar(db),
    )
    if (!deadline.ok) throw new Error(deadline.refusal.code)
    const { dueOn, isProvisional } = deadline.value
    await db.case.update({
      where: { id: caseId },
      data: { mediationDueOn: fromDay(dueOn), mediationDueProvisional: isProvisional },
      select: { id: true },
    })
    await appendEvent(db, {
      event: { kind: 'clock.extended', data: { days, agreedOn, dueOn } },
      subject: { caseId, courtId: row.courtId, institutionId: row.institutionId },
      by: null,
      at,
      basis: 'online_mediation_24',
    })
  })
}
