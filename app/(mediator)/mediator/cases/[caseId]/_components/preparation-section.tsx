import { PreparationList, type PreparationLine } from '@/components/case/preparation-list'
import type { Unmask } from '@/components/case/masked-number'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import { CONFIRM_ADDRESS } from '@/lib/labels/zh-CN/mediator-acts/address'
import { CHECK_IDENTITY } from '@/lib/labels/zh-CN/mediator-acts/identity'
import { PREPARATION_FORM } from '@/lib/labels/zh-CN/mediator-acts/preparation'
import { EXPLAIN_RIGHTS } from '@/lib/labels/zh-CN/mediator-acts/rights'
import type { MyCaseView } from '@/lib/queries/mediator/get-my-case'
import { LinkMark } from '../../../_components/link-mark'
import { PageSection } from '../../../_components/page-section'

const LINES = {
  identity: { move: 'check_identity', words: CHECK_IDENTITY.of },
  rights: { move: 'explain_rights', words: EXPLAIN_RIGHTS.of },
  address: { move: 'confirm_address', words: CONFIRM_ADDRESS.of },
} as const satisfies Record<PreparationLine, unknown>

/** What was seen to with each party; where it can be recorded now, a way to do so for each. */
export function PreparationSection({
  file,
  unmask,
}: Pick<MyCaseView, 'file'> & { unmask: Unmask | undefined }) {
  if (file.preparations.length === 0) return null
  return (
    <PageSection title={MEDIATOR.file.preparations}>
      <PreparationList
        preparations={file.preparations}
        unmask={unmask}
        renderAside={({ partyId, name }, line) =>
          file.abilities.allowed.includes(LINES[line].move) ? (
            <SoftLink
              href={`/mediator/cases/${file.header.caseId}/${line}?party=${partyId}`}
              aria-label={LINES[line].words(name)}
              className={`${buttonClasses()} min-h-11 rounded-lg`}
            >
              <LinkMark />
              {PREPARATION_FORM.button}
            </SoftLink>
          ) : null
        }
      />
    </PageSection>
  )
}
