import { FormField } from '@/components/forms/form-field'
import { useFieldError } from '@/components/forms/form-state'
import { RadioField } from '@/components/forms/radio-field'
import { Select } from '@/components/ui/select'
import { WholeDays } from '@/components/ui/whole-days'
import { HOLD_MEETING } from '@/lib/labels/zh-CN/mediator-acts/meeting'
import type { MeetingFormView } from '@/lib/queries/mediator/get-meeting-form'
import { documentName, verifiedName } from './read-attendances'

/**
 * How someone who came was identified when the meeting began. One who was identified shortly before
 * is not chosen again, unless the meeting began so much later than planned that the form was
 * refused for it.
 */
export function OpeningIdentity({
  personId,
  name,
  identity,
  choices,
}: {
  personId: string
  name: string
  identity: MeetingFormView['people'][number]['identity']
} & Pick<MeetingFormView, 'choices'>) {
  const refused = useFieldError(verifiedName(personId))
  const words = <WholeDays>{identity.words}</WholeDays>
  if (identity.isRenewed && refused === undefined)
    return <p className="py-1 text-sm text-ok">{words}</p>
  return (
    <div className="flex flex-col gap-2 pt-2">
      <RadioField
        name={verifiedName(personId)}
        label={HOLD_MEETING.verifiedOf(name)}
        help={words}
        choices={choices.ways}
        layout="line"
      />
      {identity.needsDocument ? (
        <FormField
          name={documentName(personId)}
          label={HOLD_MEETING.documentOf(name)}
          help={HOLD_MEETING.documentHelp}
          required
        >
          <Select options={choices.documents} />
        </FormField>
      ) : null}
    </div>
  )
}
