import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { EffectOnCases } from '@/components/proposal/effect-on-cases'
import { Card } from '@/components/ui/card'
import { DefinitionList } from '@/components/ui/definition-list'
import { Notice } from '@/components/ui/notice'
import { Textarea } from '@/components/ui/textarea'
import { PARAMETER } from '@/lib/labels/zh-CN/parameter'
import type { ParameterPreview, ParameterView } from '@/lib/queries/system/get-parameter'
import { proposeParameterAction, setParameterAction } from '../../actions'

/** What the typed change would do, and the only button that writes it. */
export function ConfirmCard({ view, preview }: { view: ParameterView; preview: ParameterPreview }) {
  const { needsSecond } = view
  return (
    <Card title={PARAMETER.effectTitle}>
      <div className="flex flex-col gap-4">
        <DefinitionList
          items={[
            { term: PARAMETER.before, value: preview.before },
            { term: PARAMETER.after, value: preview.after },
            { term: PARAMETER.from, value: preview.from },
          ]}
        />
        <p>{preview.sentence}</p>
        {preview.reach ? <Notice>{preview.reach}</Notice> : null}
        {preview.effect ? <EffectOnCases effect={preview.effect} /> : null}
        <ActionForm
          action={needsSecond ? proposeParameterAction : setParameterAction}
          aria-label={PARAMETER.effectTitle}
        >
          <input type="hidden" name="key" value={view.key} />
          <input type="hidden" name="courtId" value={view.court?.id ?? ''} />
          <input type="hidden" name="value" value={preview.value} />
          <input type="hidden" name="from" value={preview.from} />
          <input type="hidden" name="seen" value={view.seen} />
          <FormField
            className="print:hidden"
            name="reason"
            label={PARAMETER.reason}
            help={PARAMETER.reasonHelp}
            required
          >
            <Textarea rows={3} maxCharacters={1000} />
          </FormField>
          {needsSecond ? <p className="text-ink-2">{PARAMETER.proposeNote}</p> : null}
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line-2 pt-4">
            <SubmitButton>{needsSecond ? PARAMETER.propose : PARAMETER.submit}</SubmitButton>
            <span className="text-sm text-ink-3 print:hidden">{PARAMETER.editNote}</span>
          </div>
        </ActionForm>
      </div>
    </Card>
  )
}
