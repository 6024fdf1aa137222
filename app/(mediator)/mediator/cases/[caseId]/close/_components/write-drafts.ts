import { findControls, writeControl } from '@/components/forms/form-controls'
import type { OutcomeChoice } from '@/lib/queries/mediator/close-form-view'
import { CLOSING_TEXTS } from './closing-texts'

/**
 * Writes the drafts of the chosen ground into the boxes in which the mediator has written nothing.
 */
export function writeDrafts(
  form: HTMLFormElement,
  outcomes: readonly OutcomeChoice[],
  chosen: string,
): void {
  const draft = outcomes.find(({ outcome }) => outcome === chosen)?.draft
  if (!draft) return
  for (const name of CLOSING_TEXTS) {
    const [box] = findControls(form, name)
    if (!box) continue
    const isUntouched = box.value === '' || outcomes.some((each) => each.draft[name] === box.value)
    if (isUntouched && box.value !== draft[name]) writeControl(box, draft[name])
  }
}
