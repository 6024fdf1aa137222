'use client'

import { FormField } from '@/components/forms/form-field'
import { useTypedText } from '@/components/forms/form-state'
import { Select } from '@/components/ui/select'
import { APPLICANT_KINDS, PERSONAL_DOCUMENTS } from '@/lib/domain/application/applicant'
import type { ApplicationContent, PersonContent } from '@/lib/domain/application/content'
import { AGENT_KINDS } from '@/lib/domain/case/vocabulary'
import { applicantKind, personalDocument, prefilledNote } from '@/lib/labels/zh-CN/application'
import { APPLY_FIELD as WORDS } from '@/lib/labels/zh-CN/apply-field'
import { agentKind } from '@/lib/labels/zh-CN/case'
import { TypedChoice, TypedLine } from '@/components/forms/typed-fields'

const KINDS = APPLICANT_KINDS.map((value) => ({ value, title: applicantKind[value] }))

/** Who applies, and whether somebody else writes for them. */
export function SelfFields({ content }: { content: ApplicationContent }) {
  const { kind, writer, agent } = content
  const writes = agent ? 'agent' : writer ? 'other' : kind === null ? null : 'self'
  return (
    <>
      <TypedChoice name="kind" label={WORDS.kind} value={kind} options={KINDS} />
      <TypedChoice
        name="writes"
        label={WORDS.writes}
        value={writes}
        options={[
          { value: 'self', title: WORDS.writesSelf },
          { value: 'other', title: WORDS.writesOther },
          { value: 'agent', title: WORDS.writesAgent },
        ]}
      />
      <p className="text-ink-2">{WORDS.writerNote}</p>
      <TypedLine
        name="writerName"
        label={WORDS.writerName}
        value={writer?.name ?? null}
        maxLength={30}
        optional
      />
      <TypedLine
        name="writerRelation"
        label={WORDS.writerRelation}
        help={WORDS.writerRelationHelp}
        value={writer?.relation ?? null}
        maxLength={30}
        optional
      />
    </>
  )
}

function DocumentKind({ value }: { value: string | null }) {
  return (
    <FormField name="documentKind" label={WORDS.documentKind} required>
      <Select
        className="min-h-12"
        placeholder={null}
        defaultValue={useTypedText('documentKind') ?? value ?? 'id_card'}
        options={PERSONAL_DOCUMENTS.map((kind) => ({ value: kind, label: personalDocument[kind] }))}
      />
    </FormField>
  )
}

/** A natural person. */
export function PersonFields({ content }: { content: ApplicationContent }) {
  return (
    <>
      <TypedLine
        name="name"
        label={WORDS.name}
        help={WORDS.nameHelp}
        value={content.name}
        autoComplete="name"
        maxLength={30}
      />
      <DocumentKind value={content.documentKind} />
      <TypedLine
        name="documentNumber"
        label={WORDS.documentNumber}
        help={WORDS.documentHelp}
        value={content.documentNumber}
        maxLength={64}
      />
    </>
  )
}

/** An organisation, by whom it is represented. */
export function OrganisationFields({ content }: { content: ApplicationContent }) {
  return (
    <>
      <TypedLine
        name="name"
        label={WORDS.organisation}
        help={WORDS.organisationHelp}
        value={content.name}
        maxLength={100}
      />
      <TypedLine
        name="documentNumber"
        label={WORDS.creditCode}
        help={WORDS.creditCodeHelp}
        value={content.documentNumber}
        maxLength={64}
      />
      <TypedLine
        name="representative"
        label={WORDS.representative}
        help={WORDS.representativeHelp}
        value={content.representative}
        maxLength={30}
      />
      <TypedLine
        name="representativeTitle"
        label={WORDS.representativeTitle}
        value={content.representativeTitle}
        maxLength={30}
        optional
      />
    </>
  )
}

/** How the applicant is reached, and whether electronically. */
export function ReachFields({
  content,
  phone,
}: {
  content: ApplicationContent
  phone: string | null
}) {
  const { address, acceptsElectronic, email, prefilled, agent } = content
  const phoneHelp = prefilled.includes('phone')
    ? prefilledNote.phone
    : agent
      ? WORDS.applicantPhoneHelp
      : WORDS.phoneHelp
  const electronic = acceptsElectronic === null ? null : acceptsElectronic ? 'yes' : 'no'
  return (
    <>
      <TypedLine
        name="phone"
        label={agent ? WORDS.applicantPhone : WORDS.phone}
        help={phoneHelp}
        value={agent ? content.applicantPhone : phone}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        maxLength={40}
      />
      <TypedLine
        name="address"
        label={WORDS.address}
        help={WORDS.addressHelp}
        value={address}
        autoComplete="street-address"
        maxLength={200}
      />
      <TypedChoice
        name="electronic"
        label={WORDS.electronic}
        value={electronic}
        options={[
          { value: 'yes', title: WORDS.electronicYes },
          { value: 'no', title: WORDS.electronicNo },
        ]}
      />
      <TypedLine
        name="email"
        label={WORDS.email}
        help={WORDS.emailHelp}
        value={email}
        inputMode="email"
        autoComplete="email"
        maxLength={100}
        optional
      />
    </>
  )
}

/** Who applies with the applicant's authority, and the number that is proven at the end. */
export function AgentFields({
  content: { agent },
  phone,
}: {
  content: ApplicationContent
  phone: string | null
}) {
  const kind = useTypedText('kind') ?? agent?.kind ?? ''
  return (
    <>
      <TypedLine
        name="name"
        label={WORDS.agentName}
        help={WORDS.nameHelp}
        value={agent?.name ?? null}
        autoComplete="name"
        maxLength={30}
      />
      <FormField name="kind" label={WORDS.agentKind} required>
        <Select
          className="min-h-12"
          defaultValue={kind}
          options={AGENT_KINDS.map((value) => ({ value, label: agentKind[value] }))}
        />
      </FormField>
      <TypedLine
        name="firm"
        label={WORDS.agentFirm}
        help={WORDS.agentFirmHelp}
        value={agent?.firm ?? null}
        maxLength={100}
        optional
      />
      <TypedLine
        name="phone"
        label={WORDS.agentPhone}
        help={WORDS.agentPhoneHelp}
        value={phone}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        maxLength={40}
      />
      <TypedChoice
        name="authority"
        label={WORDS.agentAuthority}
        value={agent?.authority ?? null}
        options={[
          { value: 'general', title: WORDS.authorityGeneral },
          { value: 'special', title: WORDS.authoritySpecial },
        ]}
      />
    </>
  )
}

/** A further applicant, or one of the other side as far as they are known. */
export function NamedPersonFields({
  side,
  no,
  person,
}: {
  side: 'fellow' | 'other'
  no: number
  person: PersonContent | null
}) {
  const isFellow = side === 'fellow'
  return (
    <>
      <input type="hidden" name="no" value={no} />
      <TypedChoice
        name="kind"
        label={WORDS.personKind}
        value={person?.kind ?? null}
        options={KINDS}
      />
      <TypedLine
        name="name"
        label={isFellow ? WORDS.fellowName : WORDS.otherName}
        value={person?.name ?? null}
        maxLength={100}
      />
      <TypedLine
        name="representative"
        label={WORDS.personRepresentative}
        help={isFellow ? WORDS.fellowRepresentativeHelp : WORDS.personRepresentativeHelp}
        value={person?.representative ?? null}
        maxLength={30}
        optional
      />
      <TypedLine
        name="phone"
        label={isFellow ? WORDS.fellowPhone : WORDS.otherPhone}
        help={isFellow ? WORDS.fellowPhoneHelp : WORDS.otherPhoneHelp}
        value={person?.phone ?? null}
        type="tel"
        inputMode="tel"
        maxLength={40}
        optional={!isFellow}
      />
      <TypedLine
        name="address"
        label={isFellow ? WORDS.fellowAddress : WORDS.otherAddress}
        help={WORDS.otherAddressHelp}
        value={person?.address ?? null}
        maxLength={200}
        optional
      />
    </>
  )
}
