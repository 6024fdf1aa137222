import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Input } from '@/components/ui/input'

/** A number of days that the court has decided: 延长上限, 通知当事人的地方规定, 催办的答复期限. */
export function CourtNumberForm({
  courtId,
  words,
  field,
  days,
  action,
}: {
  courtId: string
  words: Readonly<Record<'title' | 'note' | 'submit', string>>
  /**
   * `required`: an empty field is no answer; otherwise it is: no rule of its own, or the usual
   * number.
   */
  field: { readonly name: string; readonly label: string; readonly required?: true }
  days: number | null
  action: FormAction
}) {
  return (
    <ActionForm action={action} aria-label={words.title} className="gap-3">
      <input type="hidden" name="courtId" value={courtId} />
      <p className="text-ink-2">{words.note}</p>
      <FormField {...field}>
        <Input inputMode="numeric" defaultValue={days?.toString()} className="w-24" />
      </FormField>
      <div>
        <SubmitButton>{words.submit}</SubmitButton>
      </div>
    </ActionForm>
  )
}
