import { buttonClasses } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { SoftLink } from '@/components/ui/soft-link'
import { AUTHORITY } from '@/lib/labels/zh-CN/authority'
import type { AuthoritiesView } from '@/lib/queries/mediator/get-authorities'

/** Leads to 授权委托书 where the case has agents, with how many papers wait to be read. */
export function AuthorityLink({
  caseId,
  agents,
}: {
  caseId: string
  agents: AuthoritiesView['agents']
}) {
  if (agents.length === 0) return null
  const waiting = agents.flatMap(({ papers }) =>
    papers.filter(({ state }) => state === 'submitted'),
  )
  return (
    <SoftLink
      href={`/mediator/cases/${caseId}/authority`}
      className={`${buttonClasses()} min-h-11 rounded-lg`}
    >
      {AUTHORITY.open}
      {waiting.length > 0 ? <Chip tone="warn">{AUTHORITY.waiting(waiting.length)}</Chip> : null}
    </SoftLink>
  )
}
