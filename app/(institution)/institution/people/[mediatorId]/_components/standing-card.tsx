import { Card } from '@/components/ui/card'
import { PRINTED_LINK } from '@/components/ui/link-classes'
import { SoftLink } from '@/components/ui/soft-link'
import { Stat } from '@/components/ui/stat'
import { PEOPLE } from '@/lib/labels/zh-CN/people'
import { coMediatedInWords } from '@/lib/labels/zh-CN/ranking'
import { PERSON } from '@/lib/labels/zh-CN/person'
import type { MediatorView } from '@/lib/queries/institution/mediator-view'
import { PerformanceLinks } from '../../_components/performance-links'
import { closedCasesHref, openCasesHref } from '../../_components/person-address'

/** Underlined: beside other words colour alone does not mark a link. */
const IN_TEXT = `${PRINTED_LINK} underline decoration-1`

/** The numbers of all time; those that count cases lead to the cases. */
export function StandingCard({ view }: { view: MediatorView }) {
  const { mediatorId, name, openCases, caseloadCap, closed, succeeded, rate, points } = view
  const { averageDays, coMediatedCases, performance } = view
  return (
    <Card
      title={PERSON.standing}
      aside={
        <SoftLink href="/institution/scores/mediators" className={PRINTED_LINK}>
          {PERSON.toScores}
        </SoftLink>
      }
    >
      <div className="grid grid-cols-2 gap-x-4 gap-y-4 sm:grid-cols-3 lg:grid-cols-6 large:lg:grid-cols-3">
        <Stat
          label={PERSON.load}
          value={
            <>
              {openCases > 0 ? (
                <SoftLink href={openCasesHref(mediatorId)} className={IN_TEXT}>
                  {openCases}
                </SoftLink>
              ) : (
                0
              )}
              {` / ${caseloadCap}`}
            </>
          }
          note={coMediatedCases > 0 ? coMediatedInWords(coMediatedCases) : undefined}
        />
        <Stat
          label={PERSON.closed}
          value={
            closed > 0 ? (
              <SoftLink href={closedCasesHref(mediatorId)} className={PRINTED_LINK}>
                {closed}
              </SoftLink>
            ) : (
              0
            )
          }
          unit={PERSON.pieces}
        />
        <Stat
          label={PERSON.rate}
          value={rate ?? '—'}
          note={rate === null ? PEOPLE.noClosed : PEOPLE.closedOf(succeeded, closed)}
        />
        <Stat
          label={PERSON.performance}
          value={performance.rate ?? '—'}
          note={
            performance.rate === null ? (
              PEOPLE.noFollowed
            ) : (
              <>
                <PerformanceLinks
                  mediatorId={mediatorId}
                  name={name}
                  counts={performance}
                  className={IN_TEXT}
                />
                {` ${PEOPLE.pieces}`}
              </>
            )
          }
        />
        <Stat
          label={PERSON.points}
          value={points.toLocaleString('zh-CN')}
          note={PERSON.pointsNote}
        />
        <Stat
          label={PERSON.averageDays}
          value={averageDays ?? '—'}
          unit={averageDays === null ? undefined : PERSON.days}
          note={PERSON.averageDaysNote}
        />
      </div>
    </Card>
  )
}
