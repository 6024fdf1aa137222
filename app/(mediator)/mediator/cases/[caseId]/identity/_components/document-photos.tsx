import { buttonClasses } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { FileInput } from '@/components/ui/file-input'
import { Notice } from '@/components/ui/notice'
import {
  IDENTITY_PHOTO,
  IDENTITY_PHOTO_OTHER,
  identityPhotoMistake,
} from '@/lib/labels/zh-CN/identity-photo'
import type { PreparationFormView } from '@/lib/queries/mediator/get-preparation-form'

/**
 * A photo of the document for each check of today, by a form that needs no script; and the photos
 * that there are.
 */
export function DocumentPhotos({
  caseId,
  photos,
  isKept,
  refused,
  mostMb,
}: {
  caseId: string
  isKept: boolean
  refused: string | null
  mostMb: number
} & Pick<PreparationFormView, 'photos'>) {
  if (photos.length === 0) return null
  return (
    <section className="flex flex-col gap-4 rounded-xl border border-line bg-paper p-4">
      <h2 className="font-semibold">{IDENTITY_PHOTO.title}</h2>
      <p className="text-sm text-ink-2">{IDENTITY_PHOTO.help(mostMb)}</p>
      {isKept ? <Notice tone="ok">{IDENTITY_PHOTO.kept}</Notice> : null}
      {refused === null ? null : (
        <Notice tone="danger" title={IDENTITY_PHOTO.refusedTitle}>
          {identityPhotoMistake[refused] ?? IDENTITY_PHOTO_OTHER}
        </Notice>
      )}
      {photos.map(({ checkId, person, how, photoId }) =>
        photoId === null ? (
          <form
            key={checkId}
            action={`/api/cases/${caseId}/identity-checks/${checkId}/photo`}
            method="post"
            encType="multipart/form-data"
            aria-label={IDENTITY_PHOTO.of(person, how)}
            className="flex flex-col gap-2"
          >
            <Field name="file" label={IDENTITY_PHOTO.of(person, how)} required>
              <FileInput accept="image/*,.heic,.heif" icon="camera" />
            </Field>
            <button type="submit" className={`${buttonClasses('default', 'lg')} min-h-11`}>
              {IDENTITY_PHOTO.send(person)}
            </button>
          </form>
        ) : (
          <a
            key={checkId}
            href={`/api/cases/${caseId}/document-photos/${photoId}`}
            className="inline-flex min-h-11 items-center text-court underline underline-offset-4"
          >
            {IDENTITY_PHOTO.see(person, how)}
          </a>
        ),
      )}
    </section>
  )
}
