import { Icon } from '@/components/ui/icon'
import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'
import { OWN_CHOICE } from '@/lib/labels/zh-CN/party-choice'
import { PARTY_NOW } from '@/lib/labels/zh-CN/party-now'
import type { OwnCaseView } from '@/lib/queries/party/get-own-case'

type Todo = NonNullable<OwnCaseView['progress']['todo']>

function hrefOf(caseId: string, todo: Todo): string {
  const page = `/party/cases/${caseId}`
  switch (todo.act) {
    case 'answer':
      return `${page}/answer?scope=${todo.scope}`
    case 'identify':
    case 'renew':
      return `${page}/identity`
    case 'choose':
      return `${page}/choose`
    case 'sign':
      return `${page}/documents/${todo.documentId}`
  }
}

/** One sentence with a day, and the one thing to do. */
export function NowCard({ view }: { view: OwnCaseView }) {
  const { progress, caseId, until, daysLeft, isOver } = view
  const facts = {
    isOver,
    isFiled: view.isFiled,
    until,
    effective: view.effective,
    choice: view.choice?.words ?? null,
    hasMediator: view.mediator !== null,
  }
  const waits = progress.waitsForOthers && view.choice === null && view.asking
  const sentence = waits || PARTY_NOW.sentence(progress, facts)
  const { todo } = progress
  const href = todo && hrefOf(caseId, todo)
  return (
    <section className="rounded-2xl bg-court-strong p-5 text-on-fill">
      <h2 className="text-sm opacity-90">{PARTY_NOW.title}</h2>
      <p className="mt-1 text-xl leading-relaxed font-semibold">
        <WholeDays>{sentence}</WholeDays>
      </p>
      {view.asking && !waits ? (
        <p className="mt-2">
          <WholeDays>{view.asking}</WholeDays>
        </p>
      ) : null}
      {daysLeft !== null && !isOver && !progress.isBefore ? (
        <p className="mt-2 flex items-center gap-2 text-sm">
          <Icon name="calendar-days" />
          {PARTY_NOW.left(daysLeft)}
        </p>
      ) : null}
      {href && todo ? (
        <SoftLink
          href={href}
          className="mt-4 flex min-h-12 items-center justify-center rounded-lg bg-paper text-lg font-semibold text-court-strong"
        >
          {PARTY_NOW.button[todo.act]}
        </SoftLink>
      ) : null}
      {view.choice?.isOpen && !todo ? (
        <SoftLink
          href={`/party/cases/${caseId}/choose`}
          className="mt-3 inline-flex min-h-11 items-center underline underline-offset-4"
        >
          {OWN_CHOICE.see}
        </SoftLink>
      ) : null}
    </section>
  )
}
