'use client'

import { MAX_AGENTS_PER_PARTY } from '@/lib/domain/referral/party-rules'
import { PARTY_SIDES, type PartyKind } from '@/lib/domain/case/vocabulary'
import type { DraftParty } from '@/lib/domain/referral/draft-content'
import { partyKind, partySide } from '@/lib/labels/zh-CN/case'
import { PARTY_FIELD as FIELD } from '@/lib/labels/zh-CN/referral-field'
import { REGISTER_PARTIES as WORDS } from '@/lib/labels/zh-CN/register'
import { StepForm } from '../../../_components/step-form'
import { TypedChoice, TypedLine, TypedParagraph } from '@/components/forms/typed-fields'
import { saveDraftAction } from '../../../actions'
import { AddressList, AgentFields } from './agent-fields'
import { NaturalFields, NaturalMore, OrganisationFields, TWO } from './person-fields'

const SIDES = PARTY_SIDES.map((value) => ({ value, title: partySide[value] }))

/**
 * One party with its agents and its addresses; the fields are named as the schema of the API names
 * them.
 */
export function PartyForm({
  draftId,
  partyId,
  kind,
  party,
  back,
}: {
  draftId: string
  partyId: string
  kind: PartyKind
  /** As it is stored; null: it is added. */
  party: DraftParty | null
  back: { readonly href: string; readonly label: string }
}) {
  const natural = party?.kind === 'natural' ? party : null
  const organisation = party && party.kind !== 'natural' ? party : null
  return (
    <StepForm
      action={saveDraftAction}
      draftId={draftId}
      step="party"
      title={WORDS.pageTitle(partyKind[kind], party === null)}
      submit={WORDS.save}
      back={back}
      keep={party === null ? `new-${kind}` : partyId}
    >
      <input type="hidden" name="partyId" value={partyId} />
      <input type="hidden" name="party.kind" value={kind} />
      <TypedChoice
        name="party.side"
        label={FIELD.side.name}
        value={party?.side ?? null}
        options={SIDES}
        columns
        hasKeys
      />
      <div className={TWO}>
        <TypedLine
          name="party.name"
          label={FIELD.name.name}
          help={FIELD.name.about}
          value={party?.name ?? null}
          maxLength={100}
        />
        <TypedLine
          name="party.phone"
          label={FIELD.phone.name}
          help={WORDS.phoneHelp[kind === 'natural' ? 'person' : 'organisation']}
          value={party?.phone ?? null}
          type="tel"
          maxLength={40}
          isOfSome
        />
        {kind === 'natural' ? (
          <NaturalFields party={natural} />
        ) : (
          <OrganisationFields party={organisation} />
        )}
        <TypedLine
          name="party.residence"
          label={FIELD.residence.name}
          value={party?.residence ?? null}
          maxLength={200}
          optional
        />
      </div>
      <details open={hasMore(party)} className="rounded-lg border border-line px-3.5 py-2.5">
        <summary className="flex min-h-11 cursor-pointer items-center">{WORDS.more}</summary>
        <div className="flex flex-col gap-5 py-3">
          {kind === 'natural' ? <NaturalMore party={natural} /> : null}
          <TypedParagraph
            name="party.specialNeeds"
            label={FIELD.specialNeeds.name}
            help={FIELD.specialNeeds.about}
            value={party?.specialNeeds ?? null}
            rows={2}
            most={500}
            optional
          />
        </div>
      </details>
      {Array.from({ length: MAX_AGENTS_PER_PARTY }, (_none, index) => (
        <AgentFields key={index} index={index} agent={party?.agents[index] ?? null} />
      ))}
      <AddressList addresses={party?.serviceAddresses ?? []} />
    </StepForm>
  )
}

function hasMore(party: DraftParty | null): boolean {
  if (party === null) return false
  if (party.specialNeeds !== null) return true
  if (party.kind !== 'natural') return false
  const { sex, birthDate, ethnicity, occupation, employer } = party
  return [sex, birthDate, ethnicity, occupation, employer].some((value) => value !== null)
}
