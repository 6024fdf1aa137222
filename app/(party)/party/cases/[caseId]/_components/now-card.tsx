import { Icon } from '@/components/ui/icon'
import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'
import { PARTY_NOW } from '@/lib/labels/zh-CN/party-now'
import type { OwnCaseView } from '@/lib/queries/party/get-own-case'

type Todo = NonNullable<OwnCaseView['progress']['todo']>

function hrefOf(caseId: string, todo: Todo): string {
  const page = `/party/cases/${caseId}`
  switch (todo.act) {
    case 'answer':
      return `${page}/answer?scope=${todo.scope}`
    case 'identify':
      return `${page}/identity`
    case 'sign':
      return `${page}/documents/${todo.documentId}`
  }
}

/** One sentence with a day, and the one thing to do. */
export function NowCard({ view }: { view: OwnCaseView }) {
  const { progress, caseId, until, daysLeft, isOver } = view
  const facts = { isOver, until, effective: view.effective, hasMediator: view.mediator !== null }
  const waits = progress.waitsForOthers && view.asking
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
      {daysLeft !== null && !isOver ? (
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
    </section>
  )
}
