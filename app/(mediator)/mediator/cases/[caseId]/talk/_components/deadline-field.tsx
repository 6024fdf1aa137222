'use client'

import { FormField } from '@/components/forms/form-field'
import { RadioCard } from '@/components/ui/radio-group'
import type { TopicFormView } from '@/lib/queries/mediator/get-topic-form'

/** The moments at which a topic may end, each as day and hour. */
export function DeadlineField({
  label,
  help,
  deadlines,
}: { label: string; help: string } & Pick<TopicFormView, 'deadlines'>) {
  return (
    <FormField name="dueAt" label={label} help={help} group required>
      <div className="flex flex-col gap-2">
        {deadlines.map((deadline) => (
          <RadioCard key={deadline.value} value={deadline.value} title={deadline.label} />
        ))}
      </div>
    </FormField>
  )
}
