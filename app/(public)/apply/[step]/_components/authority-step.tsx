import { buttonClasses } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { FileInput } from '@/components/ui/file-input'
import { SoftLink } from '@/components/ui/soft-link'
import { APPLY, stepTitle } from '@/lib/labels/zh-CN/application'
import { APPLY_FIELD as WORDS } from '@/lib/labels/zh-CN/apply-field'
import type { DraftView } from '@/lib/queries/public/find-own-draft'
import { removeApplicationMaterialAction } from '../../actions'
import { FileAnswer } from './materials-step'
import { RemoveForm } from './remove-form'

/**
 * 授权委托书 of the agent: photos or files, at least one. The form goes to a route, as that of the
 * materials.
 */
export function AuthorityStep({
  draft,
  added,
  refused,
  mostMb,
}: {
  draft: DraftView
  added: boolean
  refused: string | undefined
  mostMb: number
}) {
  const papers = draft.materials.filter(({ slot }) => slot === 'authority')
  return (
    <>
      <FileAnswer added={added} refused={refused} />
      {papers.length === 0 ? (
        <p className="text-ink-2">{WORDS.paperNone}</p>
      ) : (
        <section aria-labelledby="papers" className="mt-3">
          <h2 id="papers" className="text-lg">
            {WORDS.paperHave}
          </h2>
          <ol className="mt-2 flex flex-col gap-2">
            {papers.map(({ id, fileName }) => (
              <li key={id} className="rounded-lg border border-line px-3.5 pt-2.5">
                <p className="break-all">{fileName}</p>
                <RemoveForm
                  action={removeApplicationMaterialAction}
                  materialId={id}
                  title={fileName}
                />
              </li>
            ))}
          </ol>
        </section>
      )}
      <form
        action="/api/apply/materials"
        method="post"
        encType="multipart/form-data"
        aria-label={stepTitle.authority}
        className="my-5 flex flex-col gap-4 rounded-xl border border-line bg-ground p-4"
      >
        <input type="hidden" name="slot" value="authority" />
        <Field name="file" label={WORDS.paper} help={WORDS.paperHelp(mostMb)} required>
          <FileInput accept="image/*,.pdf,.docx,.ofd" />
        </Field>
        <button type="submit" className={`${buttonClasses('default', 'lg')} min-h-12`}>
          {WORDS.add}
        </button>
      </form>
      {papers.length > 0 ? (
        <SoftLink
          href={`/apply/${draft.missing[0] ?? 'review'}`}
          className={`${buttonClasses('primary', 'lg')} min-h-14 w-full text-lg`}
        >
          {APPLY.next}
        </SoftLink>
      ) : null}
    </>
  )
}
