'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { useTypedText } from '@/components/forms/form-state'
import { choicesOf, RadioField } from '@/components/forms/radio-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Checkbox } from '@/components/ui/checkbox'
import { Input } from '@/components/ui/input'
import { OWN_DOCUMENTS } from '@/lib/domain/participant/declared-identity'
import { documentKind } from '@/lib/labels/zh-CN/case'
import { HELPING } from '@/lib/labels/zh-CN/party-invited'
import { promiseAction } from '../actions'

/**
 * The promise and who one is. The number is checked for its form and not kept: no draft on the
 * device.
 */
export function PromiseForm({ invitedId }: { invitedId: string }) {
  return (
    <ActionForm action={promiseAction}>
      <input type="hidden" name="invitedId" value={invitedId} />
      <Fields />
      <SubmitButton size="lg" className="min-h-12 w-full">
        {HELPING.submit}
      </SubmitButton>
    </ActionForm>
  )
}

/** What was typed is there again after a refusal, also without a script. */
function Fields() {
  const typedDocument = useTypedText('document') ?? OWN_DOCUMENTS[0]
  return (
    <>
      <FormField name="agreed" label={HELPING.promiseLabel} group required>
        <Checkbox
          value="yes"
          label={HELPING.agreed}
          defaultChecked={useTypedText('agreed') === 'yes'}
        />
      </FormField>
      <h2 className="text-xl font-semibold">{HELPING.identity}</h2>
      <p className="text-ink-2">{HELPING.identityHelp}</p>
      <FormField name="name" label={HELPING.name} required>
        <Input maxLength={100} autoComplete="name" defaultValue={useTypedText('name')} />
      </FormField>
      <RadioField
        name="document"
        label={HELPING.document}
        choices={choicesOf(OWN_DOCUMENTS, documentKind)}
        chosen={typedDocument}
      />
      <FormField name="number" label={HELPING.number} required>
        <Input
          maxLength={64}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          defaultValue={useTypedText('number')}
        />
      </FormField>
    </>
  )
}
