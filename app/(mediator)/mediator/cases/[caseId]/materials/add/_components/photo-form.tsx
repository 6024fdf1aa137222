'use client'

import { useState } from 'react'
import { PendingItems } from '@/components/device-queue/pending-items'
import { ActionBar } from '@/components/layout/mobile-shell'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { FileInput } from '@/components/ui/file-input'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { nextTitle } from '@/lib/domain/dossier/next-title'
import { readPageAgain } from '@/lib/edge/action/read-page-again'
import { PHOTO, photoTitle } from '@/lib/labels/zh-CN/mediator-acts/photo'
import type { PhotoFormView } from '@/lib/queries/mediator/get-photo-form'
import { PickedList } from './picked-list'
import { usePhotos } from './use-photos'

const PHOTOS = 'image/*,.heic,.heif'
const NO_SCRIPT = 'hidden [@media(scripting:none)]:flex'
const SCRIPT = '[@media(scripting:none)]:hidden'

/**
 * Photos for one place of the dossier. They go into the queue of this device, which uploads them in
 * the background; without script one photo is sent as a form.
 */
export function PhotoForm({
  caseId,
  form,
  mostMb,
}: {
  caseId: string
  form: Omit<PhotoFormView, 'head' | 'ability'>
  mostMb: number
}) {
  const [slot, setSlot] = useState(form.slot)
  const [giver, setGiver] = useState(form.givers[0] ?? PHOTO.mediator)
  const label = form.slots.find(({ value }) => value === slot)?.label ?? ''
  const photos = usePhotos({ caseId, slot, slotLabel: label }, mostMb)
  const suggest = (taken: ReadonlySet<string>) =>
    nextTitle((no) => photoTitle(label, giver, form.today, no), taken)
  const first = suggest(new Set(form.titles))
  const { picked, isBusy } = photos
  const add = (files: FileList | null) => photos.add(Array.from(files ?? []), form.titles, suggest)
  const input = (name: string, camera: boolean) => (
    <FileInput
      multiple={!camera}
      hidesName
      button={name}
      aria-label={name}
      accept={PHOTOS}
      {...(camera && { capture: 'environment' as const })}
      disabled={isBusy}
      onChange={(event) => {
        add(event.currentTarget.files)
        // The same photo may be chosen again after it was removed.
        event.currentTarget.value = ''
      }}
    />
  )
  return (
    <form
      method="post"
      encType="multipart/form-data"
      action={`/api/cases/${caseId}/materials`}
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void photos.save()
      }}
    >
      <Field label={PHOTO.slot} required>
        <Select
          name="slot"
          placeholder={null}
          value={slot}
          options={form.slots}
          onChange={(event) => setSlot(event.currentTarget.value)}
        />
      </Field>
      <Field label={PHOTO.giver} className={SCRIPT}>
        <Select
          placeholder={null}
          value={giver}
          options={form.givers.map((each) => ({ value: each, label: each }))}
          onChange={(event) => setGiver(event.currentTarget.value)}
        />
      </Field>
      <div className={NO_SCRIPT}>
        <Field label={PHOTO.name} required>
          <Input name="title" defaultValue={first} maxLength={100} />
        </Field>
      </div>
      <div className={NO_SCRIPT}>
        <FileInput name="file" aria-label={PHOTO.file} accept={PHOTOS} />
      </div>
      <div className={`flex flex-wrap gap-2.5 ${SCRIPT}`}>
        {input(PHOTO.camera, true)}
        {input(PHOTO.pick, false)}
      </div>
      <p className="text-sm text-ink-3">{PHOTO.help(mostMb)}</p>
      {photos.message ? (
        <Notice tone={photos.isTrouble ? 'danger' : 'ok'}>{photos.message}</Notice>
      ) : null}
      <PendingItems readAgain={readPageAgain} caseId={caseId} kind="photo" />
      <PickedList
        picked={picked}
        isBusy={isBusy}
        onTitle={photos.retitle}
        onRemove={photos.remove}
      />
      <div className={NO_SCRIPT}>
        <Button type="submit" variant="primary" size="lg">
          {PHOTO.saveOne}
        </Button>
      </div>
      {picked.length > 0 ? (
        <ActionBar>
          <Button type="submit" variant="primary" size="lg" pending={isBusy}>
            {PHOTO.save(picked.length)}
          </Button>
        </ActionBar>
      ) : null}
    </form>
  )
}
