import { ConsultForm } from '../../_components/consult-form'
import { submitConsultationAction } from '../../actions'
import { THREAD } from '@/lib/labels/zh-CN/consultation'
import { findConsultable } from '@/lib/queries/public/find-consultable'
import type { OwnConsultationView } from '@/lib/queries/public/find-own-consultation'

/** The same question for the institution to which the asker was referred, filled in already. */
export async function SuggestedForm({
  view,
  suggested,
}: {
  view: OwnConsultationView
  suggested: NonNullable<OwnConsultationView['suggested']>
}) {
  const { field, firstQuestion, phone } = view
  const { institutions } = await findConsultable({ field, institution: suggested.id })
  if (institutions.length === 0) return null
  return (
    <div className="mt-3">
      <ConsultForm
        action={submitConsultationAction}
        field={field}
        institutions={institutions}
        words={firstQuestion}
        phone={phone ?? ''}
        submit={THREAD.suggestedSubmit(suggested.name)}
      />
    </div>
  )
}
