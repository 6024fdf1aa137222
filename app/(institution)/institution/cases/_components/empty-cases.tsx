import { EmptyList } from '@/components/list/empty-list'
import { noMatchReason } from '@/components/list/list-tabs'
import { SoftLink } from '@/components/ui/soft-link'
import type { TabLink } from '@/components/ui/tabs-nav'
import { CASE_LIST, EMPTY_LIST } from '@/lib/labels/zh-CN/institution'
import type { WaitingView } from '@/lib/queries/institution/count-cases'
import type { CaseListView } from '@/lib/queries/institution/find-cases'
import { listHref } from '../../_components/list-address'

export interface EmptyCasesProps {
  view: Pick<CaseListView, 'tab' | 'total' | 'query'>
  waiting: WaitingView
  tabs: readonly TabLink[]
  isNarrowed: boolean
  firstHref: string
  resetHref: string
}

/** Without cases in one tab: the way to those that wait in another. */
function waitingElsewhere(tab: CaseListView['tab'], waiting: WaitingView) {
  if (tab !== 'accept' && waiting.accept > 0)
    return { href: listHref({ tab: 'accept' }), label: EMPTY_LIST.toAccept(waiting.accept) }
  if (tab !== 'assign' && waiting.assign > 0)
    return { href: listHref({ tab: 'assign' }), label: EMPTY_LIST.toAssign(waiting.assign) }
  return undefined
}

const FIRST_STEPS = [
  ['profile', '/institution/organisations'],
  ['people', '/institution/people/new'],
  ['roster', '/institution/roster'],
] as const

/** Before the first case: the list says what it will show, and what is to be done until then. */
function FirstSteps({ tab }: Pick<CaseListView, 'tab'>) {
  const { lead, ...words } = EMPTY_LIST.first
  return (
    <>
      <p>{EMPTY_LIST[tab].text}</p>
      <p className="mt-3">{lead}</p>
      <ol className="mt-1 list-inside list-decimal">
        {FIRST_STEPS.map(([step, href]) => (
          <li key={step}>
            <SoftLink href={href} className="text-court underline">
              {words[step]}
            </SoftLink>
          </li>
        ))}
      </ol>
    </>
  )
}

/** Why 案件分配列表 shows no case. */
export function EmptyCases({
  view,
  waiting,
  tabs,
  isNarrowed,
  firstHref,
  resetHref,
}: EmptyCasesProps) {
  return (
    <EmptyList
      total={view.total}
      isNarrowed={isNarrowed}
      stale={{ title: CASE_LIST.stale, link: { href: firstHref, label: CASE_LIST.first } }}
      noMatch={noMatchReason(
        { ...EMPTY_LIST.noMatch, link: { href: resetHref, label: CASE_LIST.reset } },
        view.query,
        tabs,
      )}
      nothing={{
        ...EMPTY_LIST[view.tab],
        ...(waiting.all === 0 && { text: <FirstSteps tab={view.tab} /> }),
        link: waitingElsewhere(view.tab, waiting),
      }}
    />
  )
}
