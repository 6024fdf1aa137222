'use client'

import { useActionFormStatus } from '@/components/forms/form-state'
import { TypedDay, TypedSelect } from '@/components/forms/typed-fields'
import { PAPER_REASONS } from '@/lib/domain/referral/paper-referral'
import type { DraftContent } from '@/lib/domain/referral/draft-content'
import { PAPER_REFERRAL as WORDS, paperReason } from '@/lib/labels/zh-CN/paper-referral'

const REASONS = PAPER_REASONS.map((value) => ({ value, label: paperReason[value] }))

/** A referral that was made on paper before: its day, the day of its receipt, and why. */
export function PaperFields({ paper, today }: { paper: DraftContent['paper']; today: string }) {
  const { state } = useActionFormStatus()
  const isWrong =
    state.status === 'refused' &&
    Object.keys(state.fieldErrors).some((name) => name.startsWith('paper'))
  return (
    <details
      open={paper !== null || isWrong}
      className="rounded-lg border border-line px-3.5 py-2.5"
    >
      <summary className="flex min-h-11 cursor-pointer items-center">{WORDS.title}</summary>
      <p className="text-ink-2">{WORDS.lead}</p>
      <div className="py-3">
        <div className="field-pairs">
          <TypedDay name="paperOn" label={WORDS.on} value={paper?.on ?? null} max={today} />
          <TypedDay
            name="paperReceivedOn"
            label={WORDS.receivedOn}
            help={WORDS.receivedOnHelp}
            value={paper?.receivedOn ?? null}
            max={today}
          />
          <TypedSelect
            name="paperReason"
            label={WORDS.reason}
            value={paper?.reason ?? null}
            options={REASONS}
            placeholder={WORDS.choose}
            optional
          />
        </div>
      </div>
    </details>
  )
}
