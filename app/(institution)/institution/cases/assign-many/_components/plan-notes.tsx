import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import { ASSIGN_MANY } from '@/lib/labels/zh-CN/bulk'

export interface Notes {
  readonly note: string
  readonly handoverNote: string
}

export interface PlanNotesProps {
  notes: Notes
  /** How many cases each note is for; 0: it is not needed. */
  noted: number
  handedOver: number
  /** Names of the fields to correct. */
  missing: readonly string[]
  onChange: (notes: Notes) => void
}

/**
 * One note for all cases that do not go to the first of their ranking, one for all that are handed
 * over without a note of their own.
 */
export function PlanNotes({ notes, noted, handedOver, missing, onChange }: PlanNotesProps) {
  const errorOf = (field: keyof Notes, sentence: string) =>
    missing.includes(field) && !notes[field].trim() ? sentence : undefined
  return (
    <Card>
      <div className="flex flex-col gap-4">
        {noted > 0 ? (
          <Field
            name="note"
            label={ASSIGN_MANY.note}
            help={ASSIGN_MANY.noteHelp(noted)}
            error={errorOf('note', ASSIGN_MANY.noteMissing)}
            required
          >
            <Textarea
              rows={2}
              maxCharacters={1000}
              value={notes.note}
              onChange={(event) => onChange({ ...notes, note: event.target.value })}
            />
          </Field>
        ) : null}
        {handedOver > 0 ? (
          <Field
            name="handoverNote"
            label={ASSIGN_MANY.handover}
            help={ASSIGN_MANY.handoverHelp(handedOver)}
            required
            error={missing.includes('handoverNote') ? ASSIGN_MANY.handoverMissing : undefined}
          >
            <Textarea
              rows={3}
              maxCharacters={1000}
              value={notes.handoverNote}
              onChange={(event) => onChange({ ...notes, handoverNote: event.target.value })}
            />
          </Field>
        ) : null}
      </div>
    </Card>
  )
}
