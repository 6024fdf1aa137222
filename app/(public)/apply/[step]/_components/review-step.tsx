import type { ReactNode } from 'react'
import { buttonClasses } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import type { PersonContent, Prefilled } from '@/lib/domain/application/content'
import type { Step } from '@/lib/domain/application/steps'
import {
  APPLY,
  applicantKindShort,
  claimInWords,
  personalDocument,
  prefilledNote,
  stepTitle,
} from '@/lib/labels/zh-CN/application'
import {
  APPLY_FIELD,
  APPLY_REVIEW as WORDS,
  INSTITUTION_GONE,
} from '@/lib/labels/zh-CN/apply-field'
import { agentKind, authority } from '@/lib/labels/zh-CN/case'
import type { DraftView } from '@/lib/queries/public/find-own-draft'

/** Lines of a page's answer; an empty one is left out. */
function Answer({
  step,
  lines,
  note,
}: {
  step: Step
  lines: readonly ReactNode[]
  /** From where it came, where the applicant has not written it here. */
  note?: string | null
}) {
  const written = lines.filter((line) => line !== null && line !== '')
  return (
    <section aria-labelledby={`read-${step}`} className="border-t border-line-2 py-3">
      <div className="flex items-baseline justify-between gap-3">
        <h2 id={`read-${step}`} className="font-semibold">
          {stepTitle[step]}
        </h2>
        <SoftLink
          href={`/apply/${step}`}
          aria-label={`${APPLY.change}：${stepTitle[step]}`}
          className="inline-flex min-h-11 shrink-0 items-center text-court"
        >
          {APPLY.change}
        </SoftLink>
      </div>
      {note ? <p className="text-sm text-ink-3">{note}</p> : null}
      {written.length === 0 ? (
        <p className="text-ink-3">{APPLY.none}</p>
      ) : (
        written.map((line, index) => (
          <p key={index} className="break-words whitespace-pre-wrap">
            {line}
          </p>
        ))
      )}
    </section>
  )
}

const personLine = ({ name, kind, phone, address, representative }: PersonContent) =>
  [`${name}（${applicantKindShort[kind]}）`, representative, phone, address]
    .filter(Boolean)
    .join('，')

/** Everything once more, each part with its way back; then the number is proven. */
export function ReviewStep({ draft }: { draft: DraftView }) {
  const { content, phone, sum, materials, missing } = draft
  const { writer, agent, kind, acceptsElectronic } = content
  const noteOf = (field: Prefilled) =>
    content.prefilled.includes(field) ? prefilledNote[field] : null
  const documentWord =
    content.documentKind === null
      ? null
      : content.documentKind === 'credit_code'
        ? APPLY_FIELD.creditCode
        : personalDocument[content.documentKind]
  return (
    <>
      <p className="mb-3">{WORDS.lead}</p>
      {missing.map((step) => (
        <Notice
          key={step}
          tone="warn"
          className="mb-2"
          action={
            <SoftLink
              href={`/apply/${step}`}
              aria-label={`${WORDS.toMissing}：${stepTitle[step]}`}
              className="inline-flex min-h-11 items-center text-court"
            >
              {WORDS.toMissing}
            </SoftLink>
          }
        >
          {step === 'institution' && draft.isInstitutionGone
            ? INSTITUTION_GONE
            : WORDS.missing(stepTitle[step])}
        </Notice>
      ))}
      <Answer
        step="self"
        lines={[
          kind && applicantKindShort[kind],
          writer && WORDS.writer(writer.name, writer.relation),
        ]}
      />
      {agent ? (
        <Answer
          step="agent"
          lines={[
            agent.name &&
              agent.kind &&
              agent.authority &&
              WORDS.agent(agent.name, agentKind[agent.kind], authority[agent.authority]),
            agent.firm,
            phone,
          ]}
        />
      ) : null}
      <Answer
        step="who"
        lines={[
          content.name,
          documentWord && `${documentWord} ${content.documentNumber ?? ''}`,
          content.representative &&
            `${content.representative} ${content.representativeTitle ?? ''}`.trim(),
        ]}
      />
      <Answer
        step="reach"
        note={noteOf('phone')}
        lines={[
          agent ? content.applicantPhone : phone,
          content.address,
          acceptsElectronic === null ? null : WORDS.electronic(acceptsElectronic),
          content.email,
        ]}
      />
      <Answer step="fellows" lines={content.fellows.map(personLine)} />
      <Answer step="others" lines={content.others.map(personLine)} />
      <Answer step="facts" note={noteOf('facts')} lines={[draft.fieldWord, content.facts]} />
      <Answer step="demands" lines={[claimInWords(content), sum && WORDS.sum(sum)]} />
      <Answer
        step="materials"
        lines={materials
          .filter(({ slot }) => slot === 'evidence')
          .map(({ title, purpose }, index) => `${index + 1}. ${title}：${purpose}`)}
      />
      {agent ? (
        <Answer
          step="authority"
          lines={materials
            .filter(({ slot }) => slot === 'authority')
            .map(({ fileName }) => fileName)}
        />
      ) : null}
      <Answer
        step="institution"
        note={noteOf('institution')}
        lines={[draft.institution, content.whyThere]}
      />
      {missing.length === 0 ? (
        <SoftLink
          href="/apply/prove"
          className={`${buttonClasses('primary', 'lg')} mt-3 min-h-14 w-full text-lg`}
        >
          {WORDS.toProve}
        </SoftLink>
      ) : null}
    </>
  )
}
