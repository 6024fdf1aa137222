import { FormField } from '@/components/forms/form-field'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { Radio } from '@/components/ui/radio-group'
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
      <FormField name="partyId" label={GUARDIAN.party} group required>
        <div className="flex flex-col">
          {minors.map(({ id, name }) => (
            <Radio key={id} value={id} label={name} />
          ))}
        </div>
      </FormField>
      <FormField name="name" label={GUARDIAN.name} required>
        <Input maxLength={60} autoComplete="off" />
      </FormField>
      <FormField name="relation" label={GUARDIAN.relation} group required>
        <div className="flex flex-col">
          {GUARDIAN_RELATIONS.map((each) => (
            <Radio key={each} value={each} label={guardianRelation[each]} />
          ))}
        </div>
      </FormField>
      <FormField name="phone" label={GUARDIAN.phone} help={GUARDIAN.phoneHelp} required>
        <Input inputMode="tel" maxLength={40} autoComplete="off" />
      </FormField>
      <Notice tone="info">{GUARDIAN.check}</Notice>
    </>
  )
}
