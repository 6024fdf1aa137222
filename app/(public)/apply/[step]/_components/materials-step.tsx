import { buttonClasses } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { FileInput } from '@/components/ui/file-input'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { MATERIALS_AT_MOST } from '@/lib/domain/application/application'
import { stepTitle } from '@/lib/labels/zh-CN/application'
import {
  APPLY_FIELD as WORDS,
  APPLY_FILE_OTHER,
  applyFileMistake,
} from '@/lib/labels/zh-CN/apply-field'
import { APPLICATION_SENTENCES } from '@/lib/labels/zh-CN/application-refusal'
import type { DraftView } from '@/lib/queries/public/find-own-draft'
import { removeApplicationMaterialAction, saveApplicationAction } from '../../actions'
import { RemoveForm } from './remove-form'
import { StepForm } from './step-form'

/** Why a file was refused: the code comes back in the address. */
function refusedSentence(code: string): string {
  switch (code) {
    case 'APPLICATION_FILES_FULL':
      return APPLICATION_SENTENCES.APPLICATION_FILES_FULL({ most: MATERIALS_AT_MOST })
    case 'APPLICATION_FILE_TWICE':
      return APPLICATION_SENTENCES.APPLICATION_FILE_TWICE()
    case 'APPLICATION_NOT_OPEN':
      return APPLICATION_SENTENCES.APPLICATION_NOT_OPEN()
    default:
      return applyFileMistake[code] ?? APPLY_FILE_OTHER
  }
}

/** What became of the file that was sent. */
export function FileAnswer({ added, refused }: { added: boolean; refused: string | undefined }) {
  return (
    <>
      {added ? <Notice tone="ok">{WORDS.added}</Notice> : null}
      {refused ? (
        <Notice tone="danger" title={WORDS.refused}>
          {refusedSentence(refused)}
        </Notice>
      ) : null}
    </>
  )
}

/**
 * What the applicant has, each file with its name and what it is to show. The form goes to a route,
 * which takes files without a script too.
 */
export function MaterialsStep({
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
  const { content } = draft
  const materials = draft.materials.filter(({ slot }) => slot === 'evidence')
  return (
    <>
      <FileAnswer added={added} refused={refused} />
      <section aria-labelledby="have" className="mt-3">
        <h2 id="have" className="text-lg">
          {WORDS.have}
        </h2>
        {materials.length === 0 ? (
          <p className="text-ink-2">{WORDS.haveNone}</p>
        ) : (
          <ol className="mt-2 flex flex-col gap-2">
            {materials.map(({ id, title, purpose, fileName }) => (
              <li key={id} className="rounded-lg border border-line px-3.5 pt-2.5">
                <p className="font-semibold">{title}</p>
                <p className="text-ink-2">{WORDS.purposeOf(purpose)}</p>
                <p className="break-all text-sm text-ink-3">{fileName}</p>
                <RemoveForm
                  action={removeApplicationMaterialAction}
                  materialId={id}
                  title={title}
                />
              </li>
            ))}
          </ol>
        )}
      </section>
      <form
        action="/api/apply/materials"
        method="post"
        encType="multipart/form-data"
        aria-label={WORDS.addMaterial}
        className="my-5 flex flex-col gap-4 rounded-xl border border-line bg-ground p-4"
      >
        <h2 className="text-lg">{WORDS.addMaterial}</h2>
        <Field name="file" label={WORDS.file} help={WORDS.fileHelp(mostMb)} required>
          <FileInput accept="image/*,.pdf,.docx,.xlsx,.ofd" />
        </Field>
        <Field name="title" label={WORDS.materialTitle} help={WORDS.materialTitleHelp} required>
          <Input
            maxLength={50}
            className="min-h-12"
            defaultValue={content.unsent?.title ?? undefined}
          />
        </Field>
        <Field name="purpose" label={WORDS.purpose} help={WORDS.purposeHelp} required>
          <Input
            maxLength={100}
            className="min-h-12"
            defaultValue={content.unsent?.purpose ?? undefined}
          />
        </Field>
        <button type="submit" className={`${buttonClasses('default', 'lg')} min-h-12`}>
          {WORDS.add}
        </button>
      </form>
      <StepForm
        action={saveApplicationAction}
        step="materials"
        title={stepTitle.materials}
        submit={WORDS.toNext}
      />
    </>
  )
}
