import { Icon } from '@/components/ui/icon'
import { MaskedNumber, type Unmask } from '@/components/case/masked-number'
import { StatusBadge } from '@/components/case/status-badge'
import { PendingItems } from '@/components/device-queue/pending-items'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { readPageAgain } from '@/lib/edge/action/read-page-again'
import { CASE_FILE } from '@/lib/labels/zh-CN/case-file'
import { PHOTO } from '@/lib/labels/zh-CN/mediator-acts/photo'
import { RECOGNITION } from '@/lib/labels/zh-CN/recognition'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import type { MyCaseView } from '@/lib/queries/mediator/get-my-case'
import { LinkMark } from '../../../_components/link-mark'
import { PageSection } from '../../../_components/page-section'

type File = MyCaseView['file']
const WORDS = MEDIATOR.file

/** The materials of the case, each opened on a page of its own, where looking at it is recorded. */
export function MaterialSection({
  caseId,
  materials,
  recognitions,
  mayAdd,
}: Pick<File, 'materials'> &
  Pick<MyCaseView, 'recognitions'> & { caseId: string; mayAdd: boolean }) {
  return (
    <PageSection
      title={WORDS.materials}
      aside={materials.length > 0 ? WORDS.copies(materials.length) : null}
    >
      <PendingItems readAgain={readPageAgain} caseId={caseId} kind="photo" />
      {materials.length === 0 ? <p className="text-ink-3">{WORDS.noMaterials}</p> : null}
      <ul className="divide-y divide-line-2">
        {materials.map(({ id, title, kind, size }) => (
          <li key={id}>
            <SoftLink
              href={`/mediator/cases/${caseId}/materials/${id}`}
              className="flex min-h-14 items-center gap-3 rounded-md py-2"
            >
              <span className="min-w-0 flex-1">
                <span className="line-clamp-2 break-words">{title}</span>
                <span className="block text-sm text-ink-3">
                  {kind} · {size}
                  {recognitions[id] ? ` · ${RECOGNITION[recognitions[id]]}` : null}
                </span>
              </span>
              <LinkMark>
                <Icon name="chevron-right" className="size-5 shrink-0 text-ink-3" />
              </LinkMark>
            </SoftLink>
          </li>
        ))}
      </ul>
      {mayAdd ? (
        <SoftLink
          href={`/mediator/cases/${caseId}/materials/add`}
          className={`${buttonClasses()} mt-2.5 min-h-11 rounded-lg`}
        >
          <LinkMark />
          {PHOTO.link}
        </SoftLink>
      ) : null}
    </PageSection>
  )
}

/** Where papers are served; shown only where the referral named any. */
export function AddressSection({
  addresses,
  unmask,
}: Pick<File, 'addresses'> & { unmask: Unmask | undefined }) {
  if (addresses.length === 0) return null
  return (
    <PageSection title={WORDS.addresses}>
      <ul className="-my-1 divide-y divide-line-2">
        {addresses.map((address) => (
          <li key={address.id} className="py-2.5">
            <p>{[address.recipient, address.phone].filter(Boolean).join(' · ')}</p>
            <p className="text-ink-2">
              <MaskedNumber
                number={address.address}
                label={CASE_FILE.fields.address}
                of={address.recipient}
                unmask={unmask}
              />
            </p>
            <p className="text-sm text-ink-3">
              {[
                address.partyName,
                address.acceptsElectronic ? CASE_FILE.electronicYes : CASE_FILE.electronicNo,
                address.electronic,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </PageSection>
  )
}

/** Other cases of this mediator with the same people: a hint, never a merger. */
export function RelatedSection({ related }: Pick<File, 'related'>) {
  if (related.length === 0) return null
  return (
    <PageSection title={WORDS.related}>
      <ul className="divide-y divide-line-2">
        {related.map(({ caseId, caseNo, status, why }) => (
          <li key={caseId}>
            <SoftLink
              href={`/mediator/cases/${caseId}`}
              className="flex min-h-14 items-center gap-3 rounded-md py-2"
            >
              <span className="min-w-0 flex-1">
                <span className="flex flex-wrap items-center gap-x-2">
                  {caseNo}
                  <StatusBadge status={status} />
                </span>
                <span className="block text-sm text-ink-3">{why.join('，')}</span>
              </span>
              <Icon name="chevron-right" className="size-5 shrink-0 text-ink-3" />
            </SoftLink>
          </li>
        ))}
      </ul>
    </PageSection>
  )
}
