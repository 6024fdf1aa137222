import type { Metadata } from 'next'
import { SoftLink } from '@/components/ui/soft-link'
import { Icon } from '@/components/ui/icon'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { CALL } from '@/lib/labels/zh-CN/mediator-acts/call'
import { getCallForm, type Callee } from '@/lib/queries/mediator/get-call-form'
import { LinkMark } from '../../../_components/link-mark'
import { ActPage } from '../_components/act-page'
import { CallForm } from './_components/call-form'

export const metadata: Metadata = { title: CALL.pageTitle }

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<{ person?: string | string[] }>
}

export default async function CallPage({ params, searchParams }: Props) {
  const { caseId } = await params
  const { person } = await searchParams
  const view = await orNotFound(
    getCallForm(await requireActor(), {
      caseId,
      personId: typeof person === 'string' ? person : undefined,
    }),
  )
  const { callee } = view
  return (
    <ActPage title={CALL.pageTitle} head={view.head} ability={view.ability}>
      {callee ? (
        // A number that was shown belongs to one person.
        <CallForm
          key={callee.id}
          caseId={view.head.caseId}
          callee={callee}
          mayRecord={view.mayRecord}
        />
      ) : (
        <p className="text-ink-2">{CALL.noNumber}</p>
      )}
      <Others caseId={view.head.caseId} people={view.others} />
    </ActPage>
  )
}

/** The others who can be called instead. */
function Others({ caseId, people }: { caseId: string; people: readonly Callee[] }) {
  if (people.length === 0) return null
  return (
    <section aria-label={CALL.others}>
      <h2 className="text-base">{CALL.others}</h2>
      <ul className="divide-y divide-line-2">
        {people.map(({ id, name, role }) => (
          <li key={id}>
            <SoftLink
              href={`/mediator/cases/${caseId}/call?person=${id}`}
              className="flex min-h-12 items-center gap-2 py-2"
            >
              <span className="min-w-0 flex-1 break-words">
                {name} <span className="text-sm text-ink-3">{role}</span>
              </span>
              <LinkMark>
                <Icon name="chevron-right" className="size-5 shrink-0 text-ink-3" />
              </LinkMark>
            </SoftLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
