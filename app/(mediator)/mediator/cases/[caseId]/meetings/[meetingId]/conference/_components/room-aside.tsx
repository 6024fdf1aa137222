import { Icon } from '@/components/ui/icon'
import { requireActor } from '@/lib/auth/require-actor'
import { findAgenda, type AgendaFacts } from '@/lib/domain/conference/agenda'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { agendaPoint, AGENDA, ROOM_MINUTES } from '@/lib/labels/zh-CN/conference-room'
import { findPhrasesFor } from '@/lib/queries/account/find-phrases'
import { getConferenceMinutes } from '@/lib/queries/conference/get-conference-minutes'
import type { ConferenceView } from '@/lib/queries/conference/load-view'
import { getMinutes } from '@/lib/queries/mediator/get-minutes'
import { getMinutesOpening } from '@/lib/queries/mediator/get-minutes-opening'
import { PageSection } from '../../../../../../_components/page-section'
import { EntrySection } from '../../../../minutes/[minutesId]/_components/entry-section'
import { OpenMinutesForm } from './open-minutes-form'

/** Beside the pictures of a mediator: the agenda with its present point, and the minutes. */
export async function readRoomAside(view: ConferenceView) {
  const { caseId, meetingId } = view
  const actor = await requireActor()
  const { minutesId, undisputedFacts } = await orNotFound(
    getConferenceMinutes(actor, { caseId, meetingId }),
  )
  const minutes =
    minutesId === null ? null : await orNotFound(getMinutes(actor, { caseId, minutesId }))
  const phrases =
    minutes === null ? [] : await orNotFound(findPhrasesFor(actor, { place: 'minutes' }))
  const proposals = minutes?.sections.find(({ section }) => section === 'proposal')?.entries
  return (
    <>
      <Agenda
        facts={{
          ...findDoor(view),
          proposals: proposals?.length ?? 0,
          undisputedFacts,
          isGiven: minutes !== null && minutes.line.state !== 'draft',
        }}
      />
      {minutes === null ? (
        await readOpening(caseId, meetingId)
      ) : (
        <>
          {minutes.sections.map((section) => (
            <EntrySection
              key={section.section}
              page={minutes}
              section={section}
              path={`/mediator/cases/${caseId}/minutes/${minutes.line.minutesId}`}
              isDraft={minutes.mayWrite}
              phrases={phrases}
              editing={undefined}
            />
          ))}
          <p className="px-4 py-3">
            <a
              href={`/mediator/cases/${caseId}/facts/record`}
              target="_blank"
              rel="noopener"
              className="btn btn-default"
            >
              {ROOM_MINUTES.fact}
            </a>
          </p>
        </>
      )}
    </>
  )
}

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
