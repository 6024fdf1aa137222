import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { FileInput } from '@/components/ui/file-input'
import { Notice } from '@/components/ui/notice'
import { ROSTER_PAPER_KINDS } from '@/lib/domain/roster/roster-papers'
import {
  ROSTER_PAPER_OTHER,
  ROSTER_PAPERS as WORDS,
  rosterPaperKind,
  rosterPaperMistake,
} from '@/lib/labels/zh-CN/roster-paper'
import type { RosterEntryView } from '@/lib/queries/roster/get-roster-entry'

export interface EntryPapersProps {
  view: RosterEntryView
  /** What became of the last one, as the route reports it in the address. */
  added?: boolean
  refused?: string | null
}

/**
 * The papers of qualification, and the form for one more. It goes to a route, which takes files
 * without a script too.
 */
export function EntryPapers({ view, added = false, refused = null }: EntryPapersProps) {
  return (
    <div id="papers">
      <Card title={WORDS.title}>
        {added ? <Notice tone="ok">{WORDS.added}</Notice> : null}
        {refused ? (
          <Notice tone="danger" title={WORDS.refusedTitle}>
            {rosterPaperMistake[refused] ?? ROSTER_PAPER_OTHER}
          </Notice>
        ) : null}
        {view.papers.length === 0 ? <p className="text-ink-2">{WORDS.none}</p> : null}
        <ul className="flex flex-col gap-1">
          {view.papers.map(({ id, title, meta }) => (
            <li key={id}>
              <a
                href={`/api/roster/${view.id}/papers/${id}`}
                target="_blank"
                rel="noreferrer"
                className="inline-flex min-h-11 items-center text-court underline"
              >
                {title}
              </a>
              <p className="text-sm break-all text-ink-3">{meta}</p>
            </li>
          ))}
        </ul>
        {view.mayAttach ? <PaperForm entryId={view.id} /> : null}
      </Card>
    </div>
  )
}

function PaperForm({ entryId }: { entryId: string }) {
  return (
    <form
      action={`/api/roster/${entryId}/papers`}
      method="post"
      encType="multipart/form-data"
      aria-label={WORDS.title}
      className="mt-3 flex flex-col gap-3 border-t border-line-2 pt-3"
    >
      <fieldset>
        <legend className="font-semibold">{WORDS.kind}</legend>
        <div className="flex flex-wrap gap-x-5">
          {ROSTER_PAPER_KINDS.map((kind) => (
            <label key={kind} className="flex min-h-11 items-center gap-2">
              <input type="radio" name="kind" value={kind} required className="size-5" />
              {rosterPaperKind[kind]}
            </label>
          ))}
        </div>
      </fieldset>
      <Field name="file" label={WORDS.choose} help={WORDS.chooseHelp} required>
        <FileInput accept="image/*,.heic,.heif,.pdf" />
      </Field>
      <button type="submit" className={`${buttonClasses()} self-start phone:w-full`}>
        {WORDS.submit}
      </button>
    </form>
  )
}
