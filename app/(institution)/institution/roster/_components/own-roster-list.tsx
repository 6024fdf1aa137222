import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { SoftLink } from '@/components/ui/soft-link'
import { OWN_ROSTER, ROSTER } from '@/lib/labels/zh-CN/roster'
import type { OwnRosterPerson, OwnRosterView } from '@/lib/queries/roster/find-own-roster'

const recommendHref = ({ mediatorId }: Pick<OwnRosterPerson, 'mediatorId'>) =>
  mediatorId === null
    ? '/institution/roster/recommend'
    : `/institution/roster/recommend?mediator=${mediatorId}`

/** One card a person: each court with its standing and what is missing there. */
export function OwnRosterList({ view: { people } }: { view: OwnRosterView }) {
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      {people.map((person) => (
        <Card
          key={person.mediatorId ?? 'institution'}
          title={person.name}
          flush
          aside={
            person.openCourts.length > 0 ? (
              <SoftLink
                href={recommendHref(person)}
                aria-label={`${OWN_ROSTER.recommend}：${person.name}`}
                className={buttonClasses()}
              >
                {OWN_ROSTER.recommend}
              </SoftLink>
            ) : null
          }
        >
          {person.missing ? <p className="px-4 py-3 text-ink-2">{person.missing}</p> : null}
          <ul className="divide-y divide-line-2">
            {person.entries.map((entry) => (
              <li key={entry.id}>
                <SoftLink
                  href={`/institution/roster/${entry.id}`}
                  className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-3"
                >
                  <span>
                    {entry.court}
                    <span className="block text-sm text-ink-3">
                      {`${entry.missing} · ${ROSTER.columns.until} ${entry.until} · ${entry.source}`}
                    </span>
                  </span>
                  <Chip tone={entry.standing.tone}>{entry.standing.words}</Chip>
                </SoftLink>
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </div>
  )
}
