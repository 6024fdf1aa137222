import { DefinitionList } from '@/components/ui/definition-list'
import { Notice } from '@/components/ui/notice'
import { CASE_FILE } from '@/lib/labels/zh-CN/case-file'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import type { MyCaseView } from '@/lib/queries/mediator/get-my-case'
import { PageSection } from '../../../_components/page-section'

const { fields } = CASE_FILE
const WORDS = MEDIATOR.file

/**
 * Of a reassigned case: what was handed over, who had it before and why they left. What the
 * institution handed over as its mediator wrote it is not repeated.
 */
export function HandoverSection({ file: { assignment, former } }: Pick<MyCaseView, 'file'>) {
  if (!assignment?.handover && former.length === 0) return null
  return (
    <PageSection title={WORDS.handover}>
      {assignment?.handover ? (
        <p className="whitespace-pre-line break-words">{assignment.handover}</p>
      ) : null}
      {former.map(({ id, name, until, how, reason, text }) => (
        <div key={id} className="mt-2.5 border-l-2 border-line pl-3 text-sm text-ink-2">
          <p>{WORDS.handoverFrom(name)}</p>
          <p className="text-ink-3">{[until, how, reason].filter(Boolean).join(' · ')}</p>
          {text && text !== assignment?.handover ? (
            <p className="whitespace-pre-line break-words">{text}</p>
          ) : null}
        </div>
      ))}
    </PageSection>
  )
}

/** Who urged the mediator to act, when, and with what words. */
export function UrgedNotice({ urged }: Pick<MyCaseView, 'urged'>) {
  if (!urged) return null
  return (
    <Notice tone="warn" title={urged.words} className="m-3">
      {urged.note ? <p className="whitespace-pre-line break-words">{urged.note}</p> : null}
    </Notice>
  )
}

/** What the mediator disclosed and the institution has not decided on yet. */
export function DisclosureSection({ disclosure }: Pick<MyCaseView['file'], 'disclosure'>) {
  if (!disclosure) return null
  return (
    <PageSection title={WORDS.disclosure}>
      <ul className="list-disc pl-5">
        {disclosure.grounds.map((ground) => (
          <li key={ground}>{ground}</li>
        ))}
      </ul>
      {disclosure.statement ? (
        <p className="mt-1 whitespace-pre-line break-words text-ink-2">{disclosure.statement}</p>
      ) : null}
      <p className="mt-1 text-sm text-ink-3">{disclosure.madeAt}</p>
      <p className="mt-2 text-warn">{WORDS.disclosureWaits}</p>
    </PageSection>
  )
}

/** How the case was closed, as the court reads it. */
export function ClosingSection({ closing }: Pick<MyCaseView['file'], 'closing'>) {
  if (!closing) return null
  const rows = [
    { term: fields.outcome, value: closing.outcome },
    { term: fields.account, value: closing.account },
    ...(closing.failureReason
      ? [{ term: fields.failureReason, value: closing.failureReason }]
      : []),
    ...(closing.costRaising ? [{ term: fields.costRaising, value: closing.costRaising }] : []),
    ...(closing.courtNotes ? [{ term: fields.courtNotes, value: closing.courtNotes }] : []),
  ]
  return (
    <PageSection title={WORDS.closing}>
      <DefinitionList columns={1} items={rows.map((row) => ({ ...row, wide: true }))} />
    </PageSection>
  )
}
