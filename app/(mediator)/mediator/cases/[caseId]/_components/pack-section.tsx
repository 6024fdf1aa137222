import { PackList } from '@/components/dossier/pack-list'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { PACK } from '@/lib/labels/zh-CN/court-pack'
import type { PacksView } from '@/lib/queries/case/get-packs'
import { PageSection } from '../../../_components/page-section'

/** What was handed to the court after the closing, and the way to do it. */
export function PackSection({ caseId, packs }: { caseId: string; packs: PacksView }) {
  if (!packs.isClosed) return null
  return (
    <PageSection title={PACK.title} id="packs">
      <PackList {...packs} />
      {packs.mayHandOver ? (
        <SoftLink
          href={`/mediator/cases/${caseId}/hand-over`}
          className={`${buttonClasses()} mt-3 min-h-11`}
        >
          {PACK.openPage}
        </SoftLink>
      ) : null}
    </PageSection>
  )
}
