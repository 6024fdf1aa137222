import type { DisputeType } from '@/lib/domain/case/vocabulary'
import { addCoMediator } from '@/lib/use-cases/co-mediator/add-co-mediator'
import { declareCoMediator } from '@/lib/use-cases/co-mediator/declare-co-mediator'
import { addDays, toLocalDate, weekdayOf, type LocalDate } from '@/lib/domain/time/local-date'
import { DISPUTES } from './disputes'
import { finalise } from './finalise'
import type { DemoWorld } from './organisations'
import { timeToday } from './meeting-time'
import { draftActs, minutesActs, planMeeting } from './meetings'
import { factActs, preparationActs } from './preparations'
import { beginStory } from './storyline'

// Cases in the middle of their mediation, each a step further than the one before.

/** With this mediator, accepted so many days ago, everything is ready for the first meeting. */
async function beginPrepared(world: DemoWorld, daysAgo: number, type: DisputeType, index: number) {
  const institution = world.institutions[0]!
  const story = await beginStory(world.courts[0]!, institution, { daysAgo, type })
  await story.accept(daysAgo)
  await story.assign(daysAgo - 1, index)
  await story.take(daysAgo - 1, index)
  for (const whom of [0, 1])
    await story.contact(daysAgo - 2, index, whom, 'agreed', '说明调解程序，同意调解。')
  const mediation = {
    caseId: story.caseId,
    mediator: institution.mediators[index]!,
    people: story.people,
    on: addDays(toLocalDate(new Date()), -(daysAgo - 3)),
    isAgainstCompany: DISPUTES[type]!.against === 'company',
  }
  for (const act of preparationActs(mediation)) await story.on(daysAgo - 3, '17:00', act)
  return { ...story, mediation }
}

/** From this day a second mediator co-mediates; they declare on the same day, or have not yet. */
async function addSecond(
  world: DemoWorld,
  story: Awaited<ReturnType<typeof beginPrepared>>,
  { daysAgo, index, declares }: { daysAgo: number; index: number; declares: boolean },
) {
  const { admins, mediators } = world.institutions[0]!
  const { caseId } = story
  await story.on(daysAgo, '08:40', () =>
    addCoMediator(admins[0]!, {
      caseId,
      mediatorId: mediators[index]!.id,
      basis: 'specialised',
      presidingBy: 'institution',
    }),
  )
  if (declares)
    await story.on(daysAgo, '08:50', () => declareCoMediator(mediators[index]!, { caseId }))
}

/** The first Saturday after this day. */
const saturdayAfter = (day: LocalDate) => addDays(day, 7 - ((weekdayOf(day) + 1) % 7))

/**
 * A meeting of today, one at the weekend, minutes in draft with a form that awaits its signature,
 * and minutes and facts that both parties confirmed.
 */
export async function addMediations(world: DemoWorld): Promise<void> {
  const today = toLocalDate(new Date())
  for (const index of [1, 2]) {
    const meeting = await beginPrepared(world, 8, 'contract_quasi', index)
    await meeting.on(3, '09:30', () => planMeeting(meeting.mediation, today, timeToday(new Date())))
    if (index === 1)
      await meeting.on(2, '09:30', () =>
        planMeeting(meeting.mediation, saturdayAfter(today), '10:00'),
      )
    if (index === 2) await addSecond(world, meeting, { daysAgo: 2, index: 3, declares: false })
  }
  const later = await beginPrepared(world, 9, 'property_service', 0)
  const day = addDays(today, -2)
  const { meetingId } = await later.on(4, '09:30', () => planMeeting(later.mediation, day))
  const held = { ...later.mediation, on: day }
  await addSecond(world, later, { daysAgo: 3, index: 3, declares: true })
  for (const act of [...minutesActs(held, meetingId), ...factActs(held)])
    await later.on(2, '17:00', act)
  const inDraft = await beginPrepared(world, 9, 'property_right', 0)
  const planned = await inDraft.on(4, '09:40', () =>
    planMeeting(inDraft.mediation, addDays(today, -1)),
  )
  await addSecond(world, inDraft, { daysAgo: 3, index: 3, declares: true })
  for (const act of draftActs({ ...inDraft.mediation, on: addDays(today, -1) }, planned.meetingId))
    await inDraft.on(1, '17:00', act)
  // Waits for the applicant's signature.
  await inDraft.on(1, '17:30', () =>
    finalise(inDraft.mediation.mediator, inDraft.caseId, 'consent_form', inDraft.people[0]),
  )
}
