import type { FormAction } from '@/components/forms/action-form'
import { Chip } from '@/components/ui/chip'
import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'
import { buttonClasses } from '@/components/ui/button'
import { REGISTER } from '@/lib/labels/zh-CN/register'
import type { ReferralDraftRow } from '@/lib/queries/court/find-referral-drafts'
import { RemoveForm } from './remove-form'

/** A draft: who is in dispute, how far it is, until when it is kept. */
export function DraftRow({ draft, remove }: { draft: ReferralDraftRow; remove: FormAction }) {
  const { id, isStopped, title, about, step, href, savedAt, keptUntil } = draft
  const word = isStopped ? REGISTER.view : REGISTER.continue
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-72">
        <p className="font-semibold break-words">{title}</p>
        <p className="text-sm text-ink-2">
          {isStopped ? <Chip tone="warn">{REGISTER.stopped}</Chip> : REGISTER.at(step)}
          {about ? <span className="ml-3 text-ink-3">{about}</span> : null}
        </p>
        <p className="text-sm text-ink-3">
          <WholeDays>{`${REGISTER.savedAt(savedAt)}，${REGISTER.kept(keptUntil)}`}</WholeDays>
        </p>
      </div>
      <div className="flex flex-wrap items-start gap-2">
        <SoftLink href={href} aria-label={`${word}：${title}`} className={buttonClasses()}>
          {word}
        </SoftLink>
        {isStopped ? null : (
          <details className="group">
            <summary
              aria-label={`${REGISTER.remove}：${title}`}
              className={`${buttonClasses('quiet')} list-none`}
            >
              {REGISTER.remove}
            </summary>
            <div className="mt-2 flex max-w-64 flex-col gap-2 text-sm">
              <p>{REGISTER.removeText}</p>
              <RemoveForm
                action={remove}
                fields={{ draftId: id }}
                title={`${REGISTER.removeTitle}：${title}`}
                label={REGISTER.removeTitle}
                variant="danger"
              />
            </div>
          </details>
        )}
      </div>
    </li>
  )
}
