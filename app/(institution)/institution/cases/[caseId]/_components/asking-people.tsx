import type { FormAction } from '@/components/forms/action-form'
import { InvitableCard } from '@/components/invitation/invitable-card'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { REPRESENTATIVES } from '@/lib/labels/zh-CN/asking'
import type { AskingPeopleView } from '@/lib/queries/institution/asking-people-view'
import { revokeAskingAction } from '../ask/actions'
import { EndRepresentativeForm } from './end-representative-form'
import { NameGuardianForm } from './name-guardian-form'

/**
 * Until a mediator has taken the case: whom the institution invites, and who acts for children and
 * organisations.
 */
export function AskingPeople({
  caseId,
  title,
  help,
  issue,
  invited: { people, call, minors, representatives, freshId },
}: {
  caseId: string
  title: string
  help: string
  issue: FormAction
  invited: AskingPeopleView
}) {
  return (
    <>
      {call ? <Notice tone="warn">{call}</Notice> : null}
      {minors.length + representatives.length > 0 ? (
        <Card title={REPRESENTATIVES.title}>
          {minors.length > 0 ? (
            <div className="mb-3.5">
              <Notice tone="warn" title={REPRESENTATIVES.minors(minors.map(({ name }) => name))} />
              <NameGuardianForm key={freshId} caseId={caseId} freshId={freshId} minors={minors} />
            </div>
          ) : null}
          <ul className="grid gap-3 xl:grid-cols-2">
            {representatives.map(({ id, name, words, ends }) => (
              <li key={id} className="min-w-0 rounded-xl border border-line bg-paper p-4">
                <h3 className="font-semibold">{name}</h3>
                <p className="text-sm text-ink-3">{words}</p>
                <EndRepresentativeForm
                  caseId={caseId}
                  representativeId={id}
                  name={name}
                  ends={ends}
                />
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      <Card title={title}>
        <p className="mb-3.5 text-ink-2">{help}</p>
        <ul className="grid gap-3 xl:grid-cols-2">
          {people.map((person) => (
            <li key={person.participantId} className="min-w-0">
              <InvitableCard
                caseId={caseId}
                person={person}
                issue={issue}
                revoke={revokeAskingAction}
                namesRepresentative={person.namesRepresentative}
              />
            </li>
          ))}
        </ul>
      </Card>
    </>
  )
}
