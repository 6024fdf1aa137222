import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { PHOTO } from '@/lib/labels/zh-CN/mediator-acts/photo'
import type { PickedPhoto } from './use-photos'

/** The photos that were taken or chosen, each with its name in the dossier. */
export function PickedList({
  picked,
  isBusy,
  onTitle,
  onRemove,
}: {
  picked: readonly PickedPhoto[]
  isBusy: boolean
  onTitle: (id: string, title: string) => void
  onRemove: (id: string) => void
}) {
  if (picked.length === 0) return null
  return (
    <ul className="flex flex-col gap-3">
      {picked.map(({ id, title, preview, mistake }, index) => (
        <li key={id} className="flex items-start gap-3">
          {/* The browser's own picture of a file that is not on the server. */}
          <span
            aria-hidden
            className="size-16 shrink-0 rounded-md border border-line bg-head bg-cover bg-center"
            style={{ backgroundImage: `url("${preview}")` }}
          />
          <div className="min-w-0 flex-1">
            <Field label={PHOTO.nameOf(index + 1)} {...(mistake !== null && { error: mistake })}>
              <Input
                value={title}
                maxLength={100}
                readOnly={isBusy}
                onChange={(event) => onTitle(id, event.currentTarget.value)}
              />
            </Field>
            <Button
              variant="quiet"
              className="min-h-11"
              disabled={isBusy}
              aria-label={PHOTO.removeOf(title)}
              onClick={() => onRemove(id)}
            >
              {PHOTO.remove}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  )
}
