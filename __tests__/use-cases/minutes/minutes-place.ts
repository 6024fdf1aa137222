import { randomUUID } from 'node:crypto'
import { answerMinutes } from '@/lib/use-cases/minutes/answer-minutes'
import { openMinutes } from '@/lib/use-cases/minutes/open-minutes'
import { submitMinutes } from '@/lib/use-cases/minutes/submit-minutes'
import { writeMinutes } from '@/lib/use-cases/minutes/write-minutes'
import { actAt, eventRows } from '../../support/case-rows'
import { setCase } from '../../support/institution-list'
import { layPreparations } from '../../support/lay-preparations'
import { layHeldMeeting } from '../../support/meetings'
import { asOwner, layCase, type World } from '../../support/world'

// The minutes of a meeting on 2026-11-20, written on Tuesday 2026-11-24 (ACT_AT).

type ExistingCase = Awaited<ReturnType<typeof layCase>>
export type Who = keyof World['people']
export type Held = {
  readonly existing: ExistingCase
  readonly meetingId: string
  readonly minutesId: string
}

/** The acts on minutes in this world. */
export function minutesIn(world: World) {
  async function held(change: { readonly absent?: boolean } = {}) {
    const existing = await layCase(world, { status: 'in_mediation' })
    await setCase(existing.id, {
      referred_at: '2026-11-16T09:00:00+08:00',
      accepted_at: '2026-11-17T09:00:00+08:00',
      mediation_due_on: '2026-12-17',
    })
    await layPreparations(existing)
    const meetingId = await layHeldMeeting(existing.id, [
      { personId: existing.applicantId, name: '申请人', attendance: 'present' },
      {
        personId: existing.respondentId,
        name: '被申请人',
        attendance: change.absent ? 'absent' : 'late',
      },
    ])
    return { existing, meetingId, minutesId: randomUUID() }
  }
  const keyOf = ({ existing, minutesId }: Held) => ({ caseId: existing.id, minutesId })
  const open = (place: Held, who: Who = 'mediatorA') =>
    actAt(() => openMinutes(world.people[who], { ...keyOf(place), meetingId: place.meetingId }))
  const entryOf = (place: Held, change: object = {}) => ({
    id: randomUUID(),
    section: 'statement',
    speakerId: place.existing.applicantId,
    text: '要求退还多收的费用',
    saidAt: '2026-11-24T01:59:00Z',
    ...change,
  })
  const write = (place: Held, entries: readonly object[], who: Who = 'mediatorA') =>
    actAt(() => writeMinutes(world.people[who], { ...keyOf(place), entries }))
  const submit = (place: Held, lastNo: number) =>
    actAt(() => submitMinutes(world.people.mediatorA, { ...keyOf(place), lastNo }))
  const answer = (place: Held, personId: string, change: object = {}) =>
    actAt(() =>
      answerMinutes(world.people.mediatorA, {
        ...keyOf(place),
        personId,
        answer: 'confirmed',
        how: 'signed',
        on: '2026-11-24',
        note: '',
        ...change,
      }),
    )

  /** Opened, with a statement, an offer and a result. */
  async function written(change: { readonly absent?: boolean } = {}): Promise<Held> {
    const place = await held(change)
    await open(place)
    await write(place, [
      entryOf(place),
      entryOf(place, { section: 'proposal', text: '愿付两万六千元，一次付清' }),
      entryOf(place, { section: 'result', text: '另约时间再次调解' }),
    ])
    return place
  }
  async function confirmed(): Promise<Held> {
    const place = await written({ absent: true })
    await submit(place, 3)
    await answer(place, place.existing.applicantId)
    return place
  }
  const kindsOf = async ({ existing }: Held) =>
    (await eventRows(existing.id)).map(({ kind }) => kind)
  const stateOf = async ({ minutesId }: Held) =>
    (
      await asOwner<{ state: string; version: number }>(
        'SELECT state, version FROM minutes WHERE id = $1',
        [minutesId],
      )
    )[0]

  return { held, keyOf, open, entryOf, write, submit, answer, written, confirmed, kindsOf, stateOf }
}
