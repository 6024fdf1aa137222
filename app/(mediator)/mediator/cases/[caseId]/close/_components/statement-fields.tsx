import { FormField } from '@/components/forms/form-field'
import { PhoneDayInput } from '@/components/forms/phone-day-input'
import { Checkbox } from '@/components/ui/checkbox'
import { Notice } from '@/components/ui/notice'
import { Radio } from '@/components/ui/radio-group'
import { STATEMENT_WAYS } from '@/lib/domain/case/closing-statement'
import { statementWay } from '@/lib/labels/zh-CN/closing-statement'
import { CLOSE_STATEMENT } from '@/lib/labels/zh-CN/mediator-acts/close-statement'
import type { CloseFormView, OutcomeChoice } from '@/lib/queries/mediator/close-form-view'
import type { ClosingMistakes } from './closing-texts'

/**
 * What the parties declared by word: who, on which day and how. `kind` is null where the page has
 * no script, so that the fields serve both grounds that need them.
 */
export function StatementFields({
  form,
  kind,
  mistakes,
}: {
  form: CloseFormView
  kind: OutcomeChoice['statement']
  mistakes: ClosingMistakes
}) {
  const mistake = (name: 'statedBy' | 'statedOn' | 'statedHow') =>
    mistakes[name] ? { error: mistakes[name] } : {}
  const words = CLOSE_STATEMENT[kind ?? 'either']
  return (
    <section aria-label={words.title} className="flex flex-col gap-5">
      <Notice tone="info" title={words.title}>
        {words.help}
      </Notice>
      <FormField name="statedBy" label={words.who} group required {...mistake('statedBy')}>
        <div className="flex flex-col">
          {form.parties.map(({ id, name, side }) => (
            <Checkbox key={id} value={id} label={name} help={side} className="min-h-11 py-1.5" />
          ))}
        </div>
      </FormField>
      <FormField name="statedOn" label={words.on} required {...mistake('statedOn')}>
        <PhoneDayInput defaultValue={form.today} min={form.earliest} max={form.today} />
      </FormField>
      <FormField
        name="statedHow"
        label={CLOSE_STATEMENT.how}
        group
        required
        {...mistake('statedHow')}
      >
        <div className="flex flex-wrap gap-x-5">
          {STATEMENT_WAYS.filter((way) => kind !== 'oral_agreement' || way !== 'written').map(
            (way) => (
              <Radio key={way} value={way} label={statementWay[way]} />
            ),
          )}
        </div>
      </FormField>
    </section>
  )
}
