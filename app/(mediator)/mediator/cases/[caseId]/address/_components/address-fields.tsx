import { FormField } from '@/components/forms/form-field'
import { Input } from '@/components/ui/input'
import { Radio } from '@/components/ui/radio-group'
import { CONFIRM_ADDRESS } from '@/lib/labels/zh-CN/mediator-acts/address'

/** The fields of 送达地址确认书. Electronic service is never presumed. */
export function AddressFields() {
  return (
    <>
      <FormField name="recipient" label={CONFIRM_ADDRESS.recipient} required>
        <Input maxLength={60} autoComplete="off" />
      </FormField>
      <FormField
        name="address"
        label={CONFIRM_ADDRESS.address}
        help={CONFIRM_ADDRESS.addressHelp}
        required
      >
        <Input maxLength={200} autoComplete="off" />
      </FormField>
      <FormField name="postcode" label={CONFIRM_ADDRESS.postcode} optional>
        <Input inputMode="numeric" maxLength={6} autoComplete="off" />
      </FormField>
      <FormField name="phone" label={CONFIRM_ADDRESS.phone} required>
        <Input type="tel" maxLength={40} autoComplete="off" />
      </FormField>
      <FormField name="electronic" label={CONFIRM_ADDRESS.electronic} group required>
        <div className="flex flex-wrap gap-x-5">
          {(['yes', 'no'] as const).map((answer) => (
            <Radio key={answer} value={answer} label={CONFIRM_ADDRESS.electronicAnswers[answer]} />
          ))}
        </div>
      </FormField>
      <FormField
        name="electronicAddress"
        label={CONFIRM_ADDRESS.electronicAddress}
        help={CONFIRM_ADDRESS.electronicAddressHelp}
        optional
      >
        <Input maxLength={120} autoComplete="off" />
      </FormField>
    </>
  )
}
