import { buttonClasses } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { FileInput } from '@/components/ui/file-input'
import { Notice } from '@/components/ui/notice'
import { CORRECTION_FILE_KINDS } from '@/lib/domain/confirmation/correction-files'
import {
  CORRECTION_FILE_OTHER,
  CORRECTION_FILES as WORDS,
  correctionFileKind,
  correctionFileMistake,
} from '@/lib/labels/zh-CN/correction-file'

/**
 * One paper as a photo or a PDF. The form goes to a route, which takes files without a script too.
 */
export function CorrectionFileForm({
  caseId,
  confirmationId,
  added,
  refused,
  mostMb,
}: {
  caseId: string
  confirmationId: string
  added: boolean
  refused: string | null
  mostMb: number
}) {
  return (
    <section
      id="papers"
      className="mb-4 flex flex-col gap-3 rounded-xl border border-line bg-ground p-4"
    >
      <h3 className="text-lg font-semibold">{WORDS.title}</h3>
      <p>{WORDS.help}</p>
      <p>{WORDS.supplement}</p>
      {added ? <Notice tone="ok">{WORDS.added}</Notice> : null}
      {refused ? (
        <Notice tone="danger" title={WORDS.refusedTitle}>
          {correctionFileMistake[refused] ?? CORRECTION_FILE_OTHER}
        </Notice>
      ) : null}
      <form
        action={`/api/own-confirmations/${caseId}/${confirmationId}/files`}
        method="post"
        encType="multipart/form-data"
        aria-label={WORDS.title}
        className="flex flex-col gap-4"
      >
        <fieldset>
          <legend className="font-semibold">{WORDS.kind}</legend>
          {CORRECTION_FILE_KINDS.map((kind) => (
            <label key={kind} className="flex min-h-11 items-center gap-2">
              <input type="radio" name="kind" value={kind} required className="size-5" />
              {correctionFileKind[kind]}
            </label>
          ))}
        </fieldset>
        <Field name="file" label={WORDS.choose} help={WORDS.chooseHelp(mostMb)} required>
          <FileInput accept="image/*,.heic,.heif,.pdf" icon="camera" />
        </Field>
        <button type="submit" className={`${buttonClasses('default', 'lg')} min-h-12`}>
          {WORDS.send}
        </button>
      </form>
    </section>
  )
}
