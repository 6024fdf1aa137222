'use client'

import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { DayInput } from '@/components/forms/day-input'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import { DICTIONARY, VALUE_FIELD } from '@/lib/labels/zh-CN/dictionary'
import type { DictionaryValueView } from '@/lib/queries/system/find-dictionaries'

/** A value as it is, to be corrected or retired; what may not be set is not offered. */
export function ValueForm({ view, action }: { view: DictionaryValueView; action: FormAction }) {
  const { value, may } = view
  return (
    <ActionForm action={action} aria-label={DICTIONARY.changeTitle} keepOnDone>
      <input type="hidden" name="dictionary" value={view.key} />
      <input type="hidden" name="seen" value={value?.no ?? 0} />
      {value ? (
        <input type="hidden" name="code" value={value.code} />
      ) : (
        <FormField name="code" label={VALUE_FIELD.code} help={DICTIONARY.codeHelp} required>
          <Input maxLength={40} autoComplete="off" className="max-w-[16em]" />
        </FormField>
      )}
      {may.rename ? (
        <FormField name="name" label={VALUE_FIELD.name} required>
          <Input maxLength={100} defaultValue={value?.name} />
        </FormField>
      ) : (
        <>
          <input type="hidden" name="name" value={value?.name} />
          <p className="text-ink-3">{DICTIONARY.fixedNote}</p>
        </>
      )}
      {may.alias ? (
        <FormField
          name="aliases"
          label={VALUE_FIELD.aliases}
          help={DICTIONARY.aliasesHelp}
          optional
        >
          <Textarea rows={3} defaultValue={value?.aliases.join('\n')} />
        </FormField>
      ) : null}
      {may.add ? (
        <div className="field-pairs">
          <FormField name="parent" label={VALUE_FIELD.parent} help={DICTIONARY.parentHelp} optional>
            <Input maxLength={40} defaultValue={value?.parent ?? ''} autoComplete="off" />
          </FormField>
          <FormField
            name="position"
            label={VALUE_FIELD.position}
            help={DICTIONARY.positionHelp}
            required
          >
            <Input
              inputMode="numeric"
              maxLength={6}
              defaultValue={value?.position ?? view.nextPosition}
              autoComplete="off"
            />
          </FormField>
        </div>
      ) : (
        <input type="hidden" name="position" value={value?.position} />
      )}
      {may.add ? (
        <FormField
          name="validFrom"
          label={VALUE_FIELD.validFrom}
          help={DICTIONARY.validFromHelp}
          optional
        >
          <DayInput defaultValue={value?.validFrom ?? undefined} />
        </FormField>
      ) : null}
      {may.retire ? (
        <div className="field-pairs">
          <FormField
            name="retiredFrom"
            label={VALUE_FIELD.retiredFrom}
            help={DICTIONARY.retiredFromHelp}
            optional
          >
            <DayInput defaultValue={value?.retiredFrom ?? undefined} />
          </FormField>
          <FormField
            name="successor"
            label={VALUE_FIELD.successor}
            help={DICTIONARY.successorHelp}
            optional
          >
            <Input maxLength={40} defaultValue={value?.successor ?? ''} autoComplete="off" />
          </FormField>
        </div>
      ) : (
        <p className="text-ink-3">{view.kept}</p>
      )}
      <FormField name="reason" label={DICTIONARY.reason} help={DICTIONARY.reasonHelp} required>
        <Textarea rows={3} maxCharacters={1000} />
      </FormField>
      <div className="border-t border-line-2 pt-4">
        <SubmitButton>{DICTIONARY.submit}</SubmitButton>
      </div>
    </ActionForm>
  )
}
