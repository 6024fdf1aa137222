import { Card } from '@/components/ui/card'
import { buttonClasses } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { DefinitionList } from '@/components/ui/definition-list'
import { ROSTER, ROSTER_ENTRY } from '@/lib/labels/zh-CN/roster'
import type { RosterEntryView } from '@/lib/queries/roster/get-roster-entry'

/** An entry of the roster: its facts, what the institution wrote, and the certificate. */
export function EntryFacts({ view }: { view: RosterEntryView }) {
  const { columns } = ROSTER
  return (
    <Card
      title={ROSTER_ENTRY.facts}
      aside={<Chip tone={view.standing.tone}>{view.standing.words}</Chip>}
    >
      <DefinitionList
        items={[
          { term: columns.kind, value: view.kind },
          { term: columns.court, value: view.court },
          { term: columns.institution, value: view.institution },
          { term: columns.source, value: view.source },
          { term: columns.certificateNo, value: view.certificateNo },
          { term: ROSTER_ENTRY.term, value: view.period ?? ROSTER.none },
          { term: ROSTER_ENTRY.qualification, value: view.qualification, wide: true },
          ...(view.renewal
            ? [{ term: ROSTER_ENTRY.renew.title, value: view.renewal, wide: true }]
            : []),
        ]}
      />
      {view.hasCertificate ? (
        <p className="mt-3">
          <a
            href={`/api/roster/${view.id}/certificate`}
            target="_blank"
            rel="noreferrer"
            className={buttonClasses()}
          >
            {ROSTER_ENTRY.certificate}
          </a>
        </p>
      ) : null}
    </Card>
  )
}

/** What was done with the entry, by whom, when and why. */
export function EntryHistory({ view: { history } }: { view: RosterEntryView }) {
  return (
    <Card title={ROSTER_ENTRY.history} flush>
      <ol className="divide-y divide-line-2">
        {history.map(({ key, title, by, lines }) => (
          <li key={key} className="px-4 py-3">
            <p>
              <span className="font-semibold">{title}</span>{' '}
              <span className="text-sm text-ink-3">{by}</span>
            </p>
            {lines.map((text) => (
              <p key={text} className="whitespace-pre-line text-ink-2">
                {text}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </Card>
  )
}

/** The trainings on record of a mediator. */
export function EntryTrainings({ view }: { view: RosterEntryView }) {
  if (view.isInstitution) return null
  return (
    <Card title={ROSTER_ENTRY.trainings}>
      {view.trainings.length === 0 ? <p className="text-ink-2">{ROSTER_ENTRY.noTraining}</p> : null}
      <ul className="flex flex-col gap-1">
        {view.trainings.map((training) => (
          <li key={training}>{training}</li>
        ))}
      </ul>
    </Card>
  )
}

/** The cases of the court that run with whose entry it is. */
export function EntryCases({ view, casesHref }: { view: RosterEntryView; casesHref: string }) {
  return (
    <Card title={ROSTER_ENTRY.cases}>
      <p className="mb-2 text-sm text-ink-3">
        {view.isInstitution ? ROSTER_ENTRY.casesHelpInstitution : ROSTER_ENTRY.casesHelp}
      </p>
      {view.cases.length === 0 ? <p>{ROSTER_ENTRY.noCases}</p> : null}
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {view.cases.map(({ id, caseNo }) => (
          <li key={id}>
            <a
              href={`${casesHref}/${id}`}
              className="inline-flex min-h-11 items-center text-court underline"
            >
              {caseNo}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  )
}
