import { buttonClasses } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { DotLine } from '@/components/ui/dot-line'
import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'
import { HELPER } from '@/lib/labels/zh-CN/party-helper'
import type { HelperView } from '@/lib/queries/mediator/get-helpers'
import { EndHelperForm } from './end-helper-form'

/** One helper: of whom, what they do, since when, and what the mediator can do about it. */
export function HelperCard({
  caseId,
  helper: { id, name, isOver, of, does, added, ended, endWords, isInvitable },
  mayEnd,
}: {
  caseId: string
  helper: HelperView
  mayEnd: boolean
}) {
  return (
    <section className="rounded-xl border border-line bg-paper p-4" aria-label={name}>
      <h2 className="flex flex-wrap items-center gap-2 font-semibold">
        {name}
        <Chip tone={isOver ? 'neutral' : 'ok'}>{isOver ? HELPER.over : HELPER.helps}</Chip>
      </h2>
      <p className="text-sm text-ink-3">
        <DotLine parts={[of, does]} />
      </p>
      {[added, ended, endWords].map((line) =>
        line === null ? null : (
          <p key={line} className="mt-1 text-sm text-ink-3">
            <WholeDays>{line}</WholeDays>
          </p>
        ),
      )}
      {mayEnd && isInvitable ? (
        <SoftLink
          href={`/mediator/cases/${caseId}/invite`}
          className={`${buttonClasses('primary')} mt-2 min-h-11`}
        >
          {HELPER.invite}
        </SoftLink>
      ) : null}
      {mayEnd && !isOver ? <EndHelperForm caseId={caseId} helperId={id} name={name} /> : null}
    </section>
  )
}
