import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { Icon } from '@/components/ui/icon'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { RULING_DESK } from '@/lib/labels/zh-CN/ruling-desk'
import type {
  AfterRulingView,
  ObjectionView,
  PartyServiceView,
} from '@/lib/queries/ruling/after-ruling-view'
import { getAfterRuling } from '@/lib/queries/ruling/get-after-ruling'
import { DecideObjectionForm, RecordObjectionForm, ServeForm } from './after-ruling-forms'

/** 送达 and 异议, once the court has ruled. */
export async function AfterRuling({ confirmationId }: { confirmationId: string }) {
  const { view } = await orNotFound(getAfterRuling(await requireActor(), { confirmationId }))
  if (!view) return null
  return (
    <>
      <Services view={view} />
      {view.objecting ? (
        <Objections objecting={view.objecting} id={view.confirmationId} today={view.today} />
      ) : null}
    </>
  )
}

function Services({ view }: { view: AfterRulingView }) {
  return (
    <Card title={RULING_DESK.services} aside={RULING_DESK.servicesLaw} flush>
      {view.papers.map((paper) => (
        <section key={paper.id} className="border-b border-line-2 last:border-b-0">
          <h3 className="flex flex-wrap items-baseline justify-between gap-x-3 bg-line-2/50 px-4 py-2 font-semibold">
            <a
              href={`/api/rulings/${view.confirmationId}/ruling:${paper.id}`}
              className="text-court underline underline-offset-4"
            >
              {paper.name}
            </a>
            {paper.bindsAll ? (
              <span className="text-sm font-normal text-ink-3">{paper.bindsAll}</span>
            ) : null}
          </h3>
          <ul className="divide-y divide-line-2">
            {paper.parties.map((party) => (
              <li key={party.partyId} className="px-4 py-2.5">
                <Service party={party} confirmationId={view.confirmationId} />
                {view.mayServe && party.state !== 'served' ? (
                  <ServeForm
                    confirmationId={view.confirmationId}
                    paperId={paper.id}
                    partyId={party.partyId}
                    party={party.name}
                    today={view.today}
                  />
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Card>
  )
}

/** A paper that is on its way needs no one yet. */
const STATE_ICONS = {
  served: { name: 'check', tone: 'text-ok' },
  waiting: { name: 'rotate-cw', tone: 'text-ink-3' },
  open: { name: 'triangle-exclamation-point', tone: 'text-warn' },
} as const satisfies Record<PartyServiceView['state'], object>

function Service({ party, confirmationId }: { party: PartyServiceView; confirmationId: string }) {
  const { name, state, lines, receipt } = party
  return (
    <div className="flex items-start gap-2.5">
      <Icon name={STATE_ICONS[state].name} className={`mt-1 shrink-0 ${STATE_ICONS[state].tone}`} />
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{name}</p>
        {lines.map((line) => (
          <p key={line} className="text-sm break-words text-ink-2">
            {line}
          </p>
        ))}
      </div>
      {receipt ? (
        <a
          href={`/api/rulings/${confirmationId}/${receipt}`}
          aria-label={`${RULING_DESK.receipt} ${name}`}
          className="shrink-0 text-sm text-court underline underline-offset-4"
        >
          {RULING_DESK.receipt}
        </a>
      ) : null}
    </div>
  )
}

function Objections({
  objecting,
  id,
  today,
}: {
  objecting: NonNullable<AfterRulingView['objecting']>
  id: string
  today: string
}) {
  const { standing, periods, objections, parties } = objecting
  return (
    <Card title={RULING_DESK.objections} aside={RULING_DESK.objectionsLaw} flush>
      <div className="border-b border-line-2 px-4 py-2.5">
        <Chip tone={standing.code === 'in_force' ? 'neutral' : 'danger'}>{standing.words}</Chip>
        {periods.map((line) => (
          <p key={line} className="mt-1 text-sm text-ink-2">
            {line}
          </p>
        ))}
      </div>
      {objections.length === 0 ? (
        <p className="px-4 py-2.5 text-ink-3">{RULING_DESK.noObjection}</p>
      ) : null}
      {objections.map((each) => (
        <section key={each.id} className="border-b border-line-2 px-4 py-2.5 last:border-b-0">
          <Objection each={each} />
          {objecting.mayDecide && each.decision === null ? (
            <DecideObjectionForm confirmationId={id} objectionId={each.id} who={each.who} />
          ) : null}
        </section>
      ))}
      {objecting.mayRecord ? (
        <RecordObjectionForm
          confirmationId={id}
          objectionId={objecting.newId}
          parties={parties}
          today={today}
        />
      ) : null}
    </Card>
  )
}

function Objection({ each }: { each: ObjectionView }) {
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-semibold">{each.who}</span>
        <span className="text-sm text-ink-3">{each.kind}</span>
        {each.period ? (
          <Chip tone={each.period.isLate ? 'danger' : 'neutral'}>{each.period.words}</Chip>
        ) : null}
      </p>
      <p className="text-sm text-ink-3">{each.meta}</p>
      {each.interest ? (
        <p className="mt-1 break-words">
          {RULING_DESK.interest}
          {'：'}
          {each.interest}
        </p>
      ) : null}
      {each.lines.map((line, index) => (
        <p key={index} className="mt-1 break-words">
          {line}
        </p>
      ))}
      {each.decision ? (
        <div className="mt-2 border-l-2 border-court pl-3">
          <p className="font-semibold">{each.decision.words}</p>
          {each.decision.lines.map((line, index) => (
            <p key={index} className="break-words">
              {line}
            </p>
          ))}
        </div>
      ) : null}
    </>
  )
}
