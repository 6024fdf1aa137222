import { ConsentList } from '@/components/case/consent-list'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import { RECORD_CONSENT } from '@/lib/labels/zh-CN/mediator-acts/consent'
import type { MyCaseView } from '@/lib/queries/mediator/get-my-case'
import { LinkMark } from '../../../_components/link-mark'
import { PageSection } from '../../../_components/page-section'

/** What each party agreed to; where it can be recorded now, a way to do so for each. */
export function ConsentSection({ file }: Pick<MyCaseView, 'file'>) {
  if (file.consents.length === 0) return null
  const mayRecord = file.abilities.allowed.includes('record_consent')
  return (
    <PageSection title={MEDIATOR.file.consents}>
      <ConsentList
        consents={file.consents}
        renderAside={({ partyId, name }) =>
          mayRecord ? (
            <SoftLink
              href={`/mediator/cases/${file.header.caseId}/consent?party=${partyId}`}
              aria-label={RECORD_CONSENT.of(name)}
              className={`${buttonClasses()} min-h-11 rounded-lg`}
            >
              <LinkMark />
              {RECORD_CONSENT.button}
            </SoftLink>
          ) : null
        }
      />
    </PageSection>
  )
}
