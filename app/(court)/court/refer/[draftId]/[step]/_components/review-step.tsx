import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'
import type { DraftParty } from '@/lib/domain/referral/draft-content'
import type { RegisterStep } from '@/lib/domain/referral/draft-steps'
import {
  agentKind,
  authority,
  caseSource,
  disputeType,
  partyKind,
  partySide,
} from '@/lib/labels/zh-CN/case'
import { CHOSEN_MEDIATOR } from '@/lib/labels/zh-CN/chosen-mediator'
import { consentWay } from '@/lib/labels/zh-CN/consent'
import { dossierSlot } from '@/lib/labels/zh-CN/dossier'
import { caseCategory } from '@/lib/labels/zh-CN/integration'
import { typedInFigures } from '@/lib/labels/zh-CN/money'
import { PAPER_REFERRAL } from '@/lib/labels/zh-CN/paper-referral'
import { REFERRAL_FIELD } from '@/lib/labels/zh-CN/referral-field'
import { REGISTER_PARTIES, REGISTER_REVIEW as WORDS } from '@/lib/labels/zh-CN/register'
import { registerStep } from '@/lib/labels/zh-CN/register-step'
import type { InstitutionChoice } from '@/lib/queries/court/institution-choice'
import type { ReferralDraftView } from '@/lib/queries/court/get-referral-draft'
import { StepForm } from '../../../_components/step-form'
import { registerReferralAction } from '../../../actions'

/** Lines of a step's answer; an empty one is left out. */
function Answer({
  draftId,
  step,
  lines,
}: {
  draftId: string
  step: RegisterStep
  lines: readonly ReactNode[]
}) {
  const written = lines.filter((line) => line !== null && line !== '')
  return (
    <section aria-labelledby={`read-${step}`} className="border-t border-line-2 py-2.5">
      <div className="flex items-center justify-between gap-3">
        <h2 id={`read-${step}`} className="text-md">
          {registerStep[step]}
        </h2>
        <SoftLink
          href={`/court/refer/${draftId}/${step}`}
          aria-label={WORDS.changeOf(registerStep[step])}
          className="inline-flex min-h-11 shrink-0 items-center text-court"
        >
          {WORDS.change}
        </SoftLink>
      </div>
      {written.length === 0 ? (
        <p className="text-ink-3">{WORDS.none}</p>
      ) : (
        written.map((line, index) => (
          <p key={index} className="break-words whitespace-pre-wrap">
            <WholeDays>{line}</WholeDays>
          </p>
        ))
      )}
    </section>
  )
}

const named = (field: keyof typeof REFERRAL_FIELD, value: string | null) =>
  value && `${REFERRAL_FIELD[field].name}：${value}`

function partyLines(party: DraftParty): readonly string[] {
  const { side, name, kind, phone, residence, agents, serviceAddresses } = party
  const number = party.kind === 'natural' ? party.idNumber : party.creditCode
  const head = [`${partySide[side]} ${name}（${partyKind[kind]}）`, number, phone, residence]
  return [
    head.filter(Boolean).join('，'),
    ...agents.map((agent) =>
      WORDS.agentOf(agent.name, agentKind[agent.kind], authority[agent.authority]),
    ),
    ...serviceAddresses.map(({ address, recipient }) => WORDS.addressOf(address, recipient)),
  ]
}

/** Everything once more, each part with its way back; then it is referred. */
export function ReviewStep({
  draft,
  back,
  institutions,
}: {
  draft: ReferralDraftView
  back: { readonly href: string; readonly label: string } | null
  institutions: readonly InstitutionChoice[]
}) {
  const { id, content, materials, missing } = draft
  const nameOf = new Map(content.parties.map((party) => [party.id, party.name]))
  return (
    <div className="flex flex-col gap-4">
      <p className="text-ink-2">{WORDS.lead}</p>
      {missing.map((step) => (
        <Notice
          key={step}
          tone="warn"
          action={
            <SoftLink
              href={`/court/refer/${id}/${step}`}
              aria-label={`${WORDS.toStep}：${registerStep[step]}`}
              className="inline-flex min-h-11 items-center text-court"
            >
              {WORDS.toStep}
            </SoftLink>
          }
        >
          {WORDS.missing(registerStep[step])}
        </Notice>
      ))}
      <div>
        <Answer
          draftId={id}
          step="source"
          lines={[
            content.source && caseSource[content.source],
            named('category', caseCategory[content.category]),
            named('courtCaseNo', content.courtCaseNo),
            named('caseNo', content.caseNo),
            named('referrer', content.referrer),
            content.paper &&
              PAPER_REFERRAL.line(content.paper.on, content.paper.receivedOn, content.paper.reason),
          ]}
        />
        <Answer
          draftId={id}
          step="parties"
          lines={[
            ...content.parties.flatMap(partyLines),
            content.consents.length > 0 ? `${REGISTER_PARTIES.consents}：` : null,
            ...content.consents.map(({ partyId, how, on }) =>
              WORDS.consent(nameOf.get(partyId) ?? '', consentWay[how], on),
            ),
          ]}
        />
        <Answer
          draftId={id}
          step="dispute"
          lines={[
            named('disputeType', content.disputeType && disputeType[content.disputeType]),
            named('cause', content.cause),
            named('amount', content.amount && typedInFigures(content.amount)),
            named('claim', content.claim),
            named('facts', content.facts),
            named('summary', content.summary),
            named('jurisdictionBasis', content.jurisdictionBasis),
            named('mediationNote', content.mediationNote),
          ]}
        />
        <Answer
          draftId={id}
          step="materials"
          lines={
            materials.length === 0
              ? []
              : [
                  WORDS.materials(materials.length),
                  ...materials.map(({ title, slot }) => `${title}（${dossierSlot[slot]}）`),
                ]
          }
        />
        <Answer
          draftId={id}
          step="institution"
          lines={[
            institutions.find(({ code }) => code === content.institution)?.name ?? null,
            content.chosen && CHOSEN_MEDIATOR.inWords(content.chosen.name, content.chosen.on),
          ]}
        />
      </div>
      {missing.length === 0 ? (
        <StepForm
          action={registerReferralAction}
          draftId={id}
          step={null}
          title={registerStep.review}
          submit={WORDS.submit}
          back={back}
        />
      ) : null}
    </div>
  )
}
