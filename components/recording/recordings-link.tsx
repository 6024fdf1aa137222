import { SoftLink } from '@/components/ui/soft-link'
import type { Actor } from '@/lib/domain/access/roles'
import { RECORDING } from '@/lib/labels/zh-CN/recording'
import { findRecordings } from '@/lib/queries/recording/find-recordings'

/** Leads to the recordings of a case; nothing where it has none. */
export async function RecordingsLink({
  actor,
  caseId,
  href,
}: {
  actor: Actor
  caseId: string
  href: string
}) {
  const found = await findRecordings(actor, { caseId })
  return !found.ok || found.value.length === 0 ? null : (
    <SoftLink href={href} className="btn min-h-12 w-full justify-center">
      {RECORDING.list}
    </SoftLink>
  )
}
