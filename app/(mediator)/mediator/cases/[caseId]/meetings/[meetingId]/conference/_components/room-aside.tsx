import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { requireActor } from '@/lib/auth/require-actor'
import { findAgenda, type AgendaFacts } from '@/lib/domain/conference/agenda'
import { WRITTEN_SECTIONS, type MinutesSection } from '@/lib/domain/minutes/minutes'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { agendaPoint, AGENDA, ROOM_MINUTES } from '@/lib/labels/zh-CN/conference-room'
import { findPhrasesFor } from '@/lib/queries/account/find-phrases'
import { getConferenceMinutes } from '@/lib/queries/conference/get-conference-minutes'
import type { ConferenceView } from '@/lib/queries/conference/load-view'
import { getFactForms, type FactFormsView } from '@/lib/queries/mediator/get-fact-forms'
import { getMinutes, type MinutesPageView } from '@/lib/queries/mediator/get-minutes'
import { getMinutesOpening } from '@/lib/queries/mediator/get-minutes-opening'
import { PageSection } from '../../../../../../_components/page-section'
import { EntryForm } from '../../../../minutes/[minutesId]/_components/entry-form'
import {
  entryListId,
  EntrySection,
  readEntryForm,
} from '../../../../minutes/[minutesId]/_components/entry-section'
import { LaterFactForm } from './later-fact-form'
import { MinutesComposer, type MinutesComposerProps } from './minutes-composer'
import { OpenMinutesForm } from './open-minutes-form'
import { FACT_LIST_ID, RoomFacts } from './room-facts'

/**
 * Beside the pictures of a mediator: the agenda with its present point, the minutes, the undisputed
 * facts, `below` them, and at the foot what is written next.
 */
export async function readRoomAside(view: ConferenceView, below: ReactNode) {
  const { caseId, meetingId } = view
  const actor = await requireActor()
  const { minutesId } = await orNotFound(getConferenceMinutes(actor, { caseId, meetingId }))
  const minutes =
    minutesId === null ? null : await orNotFound(getMinutes(actor, { caseId, minutesId }))
  const facts = await orNotFound(getFactForms(actor, { caseId }))
  const written = [
    ...(minutes?.mayWrite ? await readForms(minutes) : []),
    ...(facts.abilities.record_fact.allowed ? [writeFact(meetingId, facts)] : []),
  ]
  return (
    <>
      <div className="room-written">
        <Agenda
          facts={{
            ...findDoor(view),
            proposals: findSection(minutes, 'proposal')?.entries.length ?? 0,
            undisputedFacts: facts.facts.length,
            isGiven: minutes !== null && minutes.line.state !== 'draft',
          }}
        />
        {minutes === null
          ? await readOpening(caseId, meetingId)
          : minutes.sections.map((section) => (
              <EntrySection
                key={section.section}
                page={minutes}
                section={section}
                path={`/mediator/cases/${caseId}/minutes/${minutes.line.minutesId}`}
                isDraft={minutes.mayWrite}
                phrases={[]}
                editing={undefined}
                isInRoom
              />
            ))}
        <RoomFacts facts={facts.facts} />
        {below}
      </div>
      {written.length > 0 ? (
        <MinutesComposer key={minutes === null ? 'facts' : 'minutes'} parts={written} />
      ) : null}
    </>
  )
}

type Written = MinutesComposerProps['parts'][number]

const findSection = (minutes: MinutesPageView | null, name: MinutesSection) =>
  minutes?.sections.find(({ section }) => section === name)

/** The forms of the sections that are written; 调解经过 is filled by the conference. */
async function readForms(minutes: MinutesPageView): Promise<readonly Written[]> {
  const phrases = await orNotFound(findPhrasesFor(await requireActor(), { place: 'minutes' }))
  return WRITTEN_SECTIONS.map((section) => ({
    part: section,
    count: findSection(minutes, section)?.entries.length ?? 0,
    listId: entryListId(section),
    form: <EntryForm {...readEntryForm(minutes)} section={section} phrases={phrases} isInRoom />,
  }))
}

const writeFact = (meetingId: string, { head, facts, freshId }: FactFormsView): Written => ({
  part: 'fact',
  count: facts.length,
  listId: FACT_LIST_ID,
  form: (
    <LaterFactForm
      caseId={head.caseId}
      meetingId={meetingId}
      freshId={freshId}
      count={facts.length}
    />
  ),
})

/** Of those who have come: a person who was not here yet changes nothing. */
function findDoor({ people }: ConferenceView): Pick<AgendaFacts, 'isIdentified' | 'isInformed'> {
  const items = people.flatMap(({ door }) => door)
  const areDone = (item: string) => {
    const own = items.filter((each) => each.item === item)
    return own.length > 0 && own.every(({ isDone }) => isDone)
  }
  return { isIdentified: areDone('identity'), isInformed: areDone('rights') }
}

function Agenda({ facts }: { facts: AgendaFacts }) {
  const lines = findAgenda(facts)
  const now = lines.findIndex(({ state }) => state === 'now')
  return (
    <PageSection
      title={AGENDA.title}
      aside={now < 0 ? AGENDA.over : AGENDA.now(now + 1, lines.length)}
    >
      <ol className="flex flex-col gap-1">
        {lines.map(({ point, state }) => (
          <li
            key={point}
            aria-current={state === 'now' ? 'step' : undefined}
            className="flex items-center gap-2 rounded-md px-2 py-1 aria-[current=step]:bg-court-soft aria-[current=step]:font-semibold aria-[current=step]:text-court-strong"
          >
            {state === 'later' ? (
              <span className="w-[1.2em]" />
            ) : (
              <Icon
                name={state === 'done' ? 'check' : 'circle'}
                className={state === 'done' ? 'text-ok' : ''}
              />
            )}
            <span className={state === 'later' ? 'text-ink-3' : ''}>{agendaPoint[point]}</span>
            {point === 'facts' && facts.undisputedFacts > 0 ? (
              <span className="ml-auto text-sm text-ink-3">
                {AGENDA.facts(facts.undisputedFacts)}
              </span>
            ) : null}
          </li>
        ))}
      </ol>
    </PageSection>
  )
}

async function readOpening(caseId: string, meetingId: string) {
  const form = await orNotFound(getMinutesOpening(await requireActor(), { caseId, meetingId }))
  return (
    <PageSection title={ROOM_MINUTES.title}>
      {form.ability.allowed ? (
        <OpenMinutesForm caseId={caseId} meetingId={meetingId} minutesId={form.nextId} />
      ) : (
        <p className="text-ink-2">{form.ability.why}</p>
      )}
    </PageSection>
  )
}
