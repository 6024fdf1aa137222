'use client'

import { PERSONAL_DOCUMENTS } from '@/lib/domain/application/applicant'
import type { DraftParty } from '@/lib/domain/referral/draft-content'
import { SEXES } from '@/lib/domain/referral/vocabulary'
import { documentKind } from '@/lib/labels/zh-CN/case'
import { sex } from '@/lib/labels/zh-CN/integration'
import { PARTY_FIELD as FIELD } from '@/lib/labels/zh-CN/referral-field'
import { REGISTER_PARTIES as WORDS } from '@/lib/labels/zh-CN/register'
import { TypedDay, TypedLine, TypedSelect } from '@/components/forms/typed-fields'

/** Two columns where there is room. */
export const TWO = 'field-pairs'

type Natural = Extract<DraftParty, { kind: 'natural' }>
type Organisation = Exclude<DraftParty, Natural>

const DOCUMENTS = PERSONAL_DOCUMENTS.map((value) => ({ value, label: documentKind[value] }))
const SEX_OPTIONS = SEXES.map((value) => ({ value, label: sex[value] }))

/** The document of a person: kind and number. */
export function DocumentFields({
  prefix,
  kind,
  number,
  help,
}: {
  prefix: string
  kind: string | null
  number: string | null
  /** Of whom it is required; absent: it may be left out. */
  help?: string
}) {
  return (
    <>
      <TypedSelect
        name={`${prefix}.documentKind`}
        label={FIELD.documentKind.name}
        value={kind ?? 'id_card'}
        options={DOCUMENTS}
        placeholder={null}
      />
      <TypedLine
        name={`${prefix}.idNumber`}
        label={FIELD.idNumber.name}
        help={help}
        value={number}
        maxLength={64}
        optional={help === undefined}
        isOfSome={help !== undefined}
      />
    </>
  )
}

/** A natural person. */
export function NaturalFields({ party }: { party: Natural | null }) {
  return (
    <DocumentFields
      prefix="party"
      kind={party?.documentKind ?? null}
      number={party?.idNumber ?? null}
      help={WORDS.numberHelp}
    />
  )
}

/** What the identity card mostly says already. */
export function NaturalMore({ party }: { party: Natural | null }) {
  return (
    <div className={TWO}>
      <TypedSelect
        name="party.sex"
        label={FIELD.sex.name}
        value={party?.sex ?? null}
        options={SEX_OPTIONS}
        optional
      />
      <TypedDay
        name="party.birthDate"
        label={FIELD.birthDate.name}
        value={party?.birthDate ?? null}
      />
      <TypedLine
        name="party.ethnicity"
        label={FIELD.ethnicity.name}
        value={party?.ethnicity ?? null}
        maxLength={30}
        optional
      />
      <TypedLine
        name="party.occupation"
        label={FIELD.occupation.name}
        value={party?.occupation ?? null}
        maxLength={50}
        optional
      />
      <TypedLine
        name="party.employer"
        label={FIELD.employer.name}
        value={party?.employer ?? null}
        maxLength={100}
        optional
      />
    </div>
  )
}

/** An organisation, by whom it is represented. */
export function OrganisationFields({ party }: { party: Organisation | null }) {
  return (
    <>
      <TypedLine
        name="party.creditCode"
        label={FIELD.creditCode.name}
        help={FIELD.creditCode.about}
        value={party?.creditCode ?? null}
        maxLength={64}
        isOfSome
      />
      <TypedLine
        name="party.representativeName"
        label={FIELD.representativeName.name}
        value={party?.representativeName ?? null}
        maxLength={50}
      />
      <TypedLine
        name="party.representativeTitle"
        label={FIELD.representativeTitle.name}
        value={party?.representativeTitle ?? null}
        maxLength={50}
        optional
      />
      <TypedLine
        name="party.representativePhone"
        label={FIELD.representativePhone.name}
        value={party?.representativePhone ?? null}
        type="tel"
        maxLength={40}
        optional
      />
    </>
  )
}
