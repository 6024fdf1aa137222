import { buttonClasses } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { FileInput } from '@/components/ui/file-input'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { DEFAULT_SLOT, UPLOAD_SLOTS } from '@/lib/domain/dossier/catalogue'
import { fileSizeInWords } from '@/lib/labels/zh-CN/case-file'
import { dossierSlot } from '@/lib/labels/zh-CN/dossier'
import { fieldMistake } from '@/lib/labels/zh-CN/field'
import { REGISTER_MATERIALS as WORDS } from '@/lib/labels/zh-CN/register'
import { REGISTER_SENTENCES } from '@/lib/labels/zh-CN/register-refusal'
import { registerStep } from '@/lib/labels/zh-CN/register-step'
import type { ReferralDraftView } from '@/lib/queries/court/get-referral-draft'
import { MAX_FILES } from '@/lib/use-cases/referral/submit-referral.input'
import { RemoveForm } from '../../../_components/remove-form'
import { StepForm } from '../../../_components/step-form'
import { removeDraftMaterialAction, saveDraftAction } from '../../../actions'

const SLOTS = UPLOAD_SLOTS.map((value) => ({ value, label: dossierSlot[value] }))

/** Why a file was refused: the code comes back in the address. */
function refusedSentence(code: string): string {
  if (code === 'REGISTER_FILES_FULL')
    return REGISTER_SENTENCES.REGISTER_FILES_FULL({ most: MAX_FILES })
  if (code === 'REGISTER_FILE_TWICE') return REGISTER_SENTENCES.REGISTER_FILE_TWICE()
  const own: Readonly<Record<string, string>> = WORDS.refusedOf
  return (Object.hasOwn(own, code) ? own[code] : fieldMistake[code]) ?? WORDS.other
}

/**
 * 材料: each file with its name and its place in the dossier. The form goes to a route, which takes
 * files without a script too.
 */
export function MaterialsStep({
  draft: { id, content, materials },
  back,
  added,
  refused,
  mostMb,
}: {
  draft: ReferralDraftView
  back: { readonly href: string; readonly label: string } | null
  added: boolean
  refused: string | undefined
  mostMb: number
}) {
  return (
    <div className="flex flex-col gap-5">
      {added ? <Notice tone="ok">{WORDS.added}</Notice> : null}
      {refused ? (
        <Notice tone="danger" title={WORDS.refused}>
          {refusedSentence(refused)}
        </Notice>
      ) : null}
      <section aria-labelledby="have">
        <h2 id="have" className="text-md">
          {WORDS.have}
        </h2>
        {materials.length === 0 ? (
          <p className="text-ink-3">{WORDS.haveNone}</p>
        ) : (
          <ol className="mt-1 divide-y divide-line-2">
            {materials.map(({ id: materialId, title, slot, fileName, size }) => (
              <li
                key={materialId}
                className="flex flex-wrap items-center justify-between gap-x-6 py-2"
              >
                <div className="min-w-0 flex-1 basis-60">
                  <p className="font-medium break-words">{title}</p>
                  <p className="text-sm break-all text-ink-3">
                    {[dossierSlot[slot], fileName, fileSizeInWords(size)].join(' · ')}
                  </p>
                </div>
                <RemoveForm
                  action={removeDraftMaterialAction}
                  fields={{ draftId: id, materialId }}
                  title={WORDS.removeOf(title)}
                  label={WORDS.remove}
                />
              </li>
            ))}
          </ol>
        )}
      </section>
      <form
        action={`/api/referral-drafts/${id}/materials`}
        method="post"
        encType="multipart/form-data"
        aria-label={WORDS.addOne}
        className="flex flex-col gap-4 rounded-lg border border-line bg-ground p-4"
      >
        <h2 className="text-md">{WORDS.addOne}</h2>
        <Field name="file" label={WORDS.file} help={WORDS.fileHelp(mostMb)} required>
          <FileInput accept="image/*,.pdf,.docx,.xlsx,.ofd" />
        </Field>
        <div className="field-pairs">
          <Field name="title" label={WORDS.title} help={WORDS.titleHelp} required>
            <Input maxLength={100} defaultValue={content.unsent?.title ?? ''} />
          </Field>
          <Field name="slot" label={WORDS.slot} required>
            <Select
              options={SLOTS}
              placeholder={null}
              defaultValue={content.unsent?.slot || DEFAULT_SLOT}
            />
          </Field>
        </div>
        <button type="submit" className={`${buttonClasses('default')} self-start phone:w-full`}>
          {WORDS.add}
        </button>
      </form>
      <p className="text-ink-2">{WORDS.lead}</p>
      <StepForm
        action={saveDraftAction}
        draftId={id}
        step="materials"
        title={registerStep.materials}
        back={back}
      />
    </div>
  )
}
