import { FormField } from '@/components/forms/form-field'
import { choicesOf, RadioField } from '@/components/forms/radio-field'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { GUARDIAN_RELATIONS } from '@/lib/domain/participant/guardian-limits'
import { guardianRelation, GUARDIAN } from '@/lib/labels/zh-CN/guardian'

/** Whose guardian, who it is and by which number they come in. */
export function GuardianFields({
  minors,
}: {
  minors: readonly { readonly id: string; readonly name: string }[]
}) {
  return (
    <>
      <RadioField
        name="partyId"
        label={GUARDIAN.party}
        choices={minors.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <FormField name="name" label={GUARDIAN.name} required>
        <Input maxLength={60} autoComplete="off" />
      </FormField>
      <RadioField
        name="relation"
        label={GUARDIAN.relation}
        choices={choicesOf(GUARDIAN_RELATIONS, guardianRelation)}
      />
      <FormField name="phone" label={GUARDIAN.phone} help={GUARDIAN.phoneHelp} required>
        <Input inputMode="tel" maxLength={40} autoComplete="off" />
      </FormField>
      <Notice tone="info">{GUARDIAN.check}</Notice>
    </>
  )
}
