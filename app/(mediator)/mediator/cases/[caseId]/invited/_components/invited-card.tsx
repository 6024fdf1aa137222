import { buttonClasses } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { DotLine } from '@/components/ui/dot-line'
import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'
import { INVITED } from '@/lib/labels/zh-CN/invited-person'
import { COLLEAGUE, THIRD } from '@/lib/labels/zh-CN/third-person'
import type { InvitedView } from '@/lib/queries/mediator/get-invited'
import { RecordAnswerForm } from './record-answer-form'
import { RevokeForm } from './revoke-form'

const GOOD: readonly InvitedView['standing'][] = ['helping', 'joined', 'assigned']

/**
 * One who was proposed: for what, what the parties answered, and what the mediator can do about it.
 */
export function InvitedCard({
  caseId,
  person,
  today,
  mayAct,
}: {
  caseId: string
  person: InvitedView
  today: string
  /** The mediator who presides, in a case in mediation. */
  mayAct: boolean
}) {
  const { id, name, kind, role, standing, state, isOver, until, why, scope, parties } = person
  const tone = GOOD.includes(standing) ? 'ok' : isOver ? 'neutral' : 'warn'
  return (
    <section className="rounded-xl border border-line bg-paper p-4" aria-label={name}>
      <h2 className="flex flex-wrap items-center gap-2 font-semibold">
        {name}
        <Chip tone={tone}>{state}</Chip>
      </h2>
      <p className="text-sm text-ink-3">
        <WholeDays>
          <DotLine parts={[kind, until]} />
        </WholeDays>
      </p>
      <dl className="mt-2 flex flex-col gap-2">
        <div>
          <dt className="text-sm text-ink-3">{role === 'third' ? THIRD.interest : INVITED.why}</dt>
          <dd className="whitespace-pre-line break-words">{why}</dd>
        </div>
        {role === 'helper' ? (
          <div>
            <dt className="text-sm text-ink-3">{INVITED.scope}</dt>
            {scope.map((each) => (
              <dd key={each} className="break-words">
                {each}
              </dd>
            ))}
          </div>
        ) : null}
        <div>
          <dt className="text-sm text-ink-3">{INVITED.answers}</dt>
          {parties.map((party) => (
            <dd key={party.id}>
              <WholeDays>{`${party.name}：${party.answer ?? INVITED.silent}`}</WholeDays>
            </dd>
          ))}
        </div>
      </dl>
      {[person.proposed, person.promised, person.ended, person.endWords].map((line) =>
        line === null ? null : (
          <p key={line} className="mt-1 text-sm text-ink-3">
            <WholeDays>{line}</WholeDays>
          </p>
        ),
      )}
      {role === 'co_mediator' && standing === 'admitted' ? (
        <p className="mt-3 text-ink-2">{COLLEAGUE.waits}</p>
      ) : null}
      {mayAct && role !== 'co_mediator' && standing === 'admitted' ? (
        <div className="mt-3">
          <p className="text-ink-2">{role === 'third' ? THIRD.sendHelp : INVITED.sendHelp}</p>
          <SoftLink
            href={`/mediator/cases/${caseId}/invite`}
            className={`${buttonClasses('primary')} mt-2 min-h-11`}
          >
            {INVITED.sendLetter}
          </SoftLink>
        </div>
      ) : null}
      {mayAct && standing === 'proposed'
        ? parties
            .filter(({ answer }) => answer === null)
            .map((party) => (
              <RecordAnswerForm
                key={party.id}
                caseId={caseId}
                invitedId={id}
                party={party}
                today={today}
              />
            ))
        : null}
      {mayAct && !isOver ? <RevokeForm caseId={caseId} invitedId={id} name={name} /> : null}
    </section>
  )
}
