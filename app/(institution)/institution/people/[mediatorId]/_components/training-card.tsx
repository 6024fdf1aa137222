import { ActionButton } from '@/components/forms/action-button'
import { DayInput } from '@/components/forms/day-input'
import { FormField } from '@/components/forms/form-field'
import { DotLine } from '@/components/ui/dot-line'
import { Card } from '@/components/ui/card'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import { TRAINING } from '@/lib/labels/zh-CN/person'
import type { MediatorView, TrainingView } from '@/lib/queries/institution/mediator-view'
import { recordTrainingAction, revokeTrainingAction } from '../actions'

/** 培训记录 (特邀规定 第7条); a revoked entry stays to be seen. */
export function TrainingCard({
  view: { mediatorId, name, trainings, trainingHours, today, ended },
}: {
  view: MediatorView
}) {
  return (
    <Card
      title={TRAINING.title}
      aside={trainings.length > 0 ? TRAINING.hours(trainingHours.all, trainingHours.year) : null}
    >
      {trainings.length === 0 ? (
        <p className="text-ink-3">{TRAINING.none}</p>
      ) : (
        <ul className="flex flex-col">
          {trainings.map((training) => (
            <TrainingLine key={training.trainingId} training={training} isFinal={ended !== null} />
          ))}
        </ul>
      )}
      {ended ? null : (
        <div className="mt-3 print:hidden">
          <ActionButton
            label={TRAINING.add}
            button={{ size: 'sm' }}
            title={TRAINING.addTitle(name)}
            action={recordTrainingAction}
            submitLabel={TRAINING.confirm}
            draft={{ key: `training:${mediatorId}` }}
          >
            <input type="hidden" name="mediatorId" value={mediatorId} />
            <FormField name="title" label={TRAINING.name} required>
              <Input maxLength={100} />
            </FormField>
            <FormField name="organiser" label={TRAINING.organiser} optional>
              <Input maxLength={100} />
            </FormField>
            <div className="grid gap-4 sm:grid-cols-2">
              <FormField name="heldOn" label={TRAINING.heldOn} required>
                <DayInput max={today} />
              </FormField>
              <FormField name="hours" label={TRAINING.hoursField} required>
                <Input
                  type="number"
                  inputMode="numeric"
                  min={1}
                  max={200}
                  step={1}
                  suffix={TRAINING.hoursUnit}
                />
              </FormField>
            </div>
          </ActionButton>
        </div>
      )}
    </Card>
  )
}

function TrainingLine({
  training: { trainingId, title, organiser, heldOn, hours, revoked },
  isFinal,
}: {
  training: TrainingView
  /** The service has ended: nothing is revoked any more. */
  isFinal: boolean
}) {
  return (
    <li className="flex items-start justify-between gap-3 border-b border-line-2 py-2 last:border-b-0 first:pt-0">
      <div className="min-w-0">
        <p className={revoked ? 'text-ink-3 line-through' : 'font-medium'}>{title}</p>
        <p className="text-sm text-ink-3">
          <DotLine parts={[heldOn, `${hours} ${TRAINING.hoursUnit}`, organiser]} />
        </p>
        {revoked ? (
          <p className="text-sm text-ink-3">{TRAINING.revoked(revoked.by, revoked.at)}</p>
        ) : null}
      </div>
      {revoked || isFinal ? null : (
        <div className="shrink-0 print:hidden">
          <ActionButton
            label={TRAINING.revoke}
            button={{ variant: 'quiet', size: 'sm', 'aria-label': TRAINING.revokeLabel(title) }}
            title={TRAINING.revokeTitle}
            description={TRAINING.revokeText(title)}
            action={revokeTrainingAction}
            submitLabel={TRAINING.revokeConfirm}
            tone="danger"
            draft={{ key: `revoke-training:${trainingId}` }}
          >
            <input type="hidden" name="trainingId" value={trainingId} />
            <FormField name="reason" label={TRAINING.reason} help={TRAINING.reasonHelp} required>
              <Textarea rows={3} maxCharacters={1000} />
            </FormField>
          </ActionButton>
        </div>
      )}
    </li>
  )
}
