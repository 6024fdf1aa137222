'use client'

import { useState } from 'react'
import { freshId } from '@/components/ui/fresh-id'
import { bytesOfMb } from '@/lib/domain/upload/file-limit'
import { PHOTO } from '@/lib/labels/zh-CN/mediator-acts/photo'
import { keepPhoto } from './keep-photo'

export type PickedPhoto = {
  readonly id: string
  readonly file: File
  readonly title: string
  /** Address of the picture within this page. */
  readonly preview: string
  readonly mistake: string | null
}

type Place = { readonly caseId: string; readonly slot: string; readonly slotLabel: string }

/**
 * Photos from being taken until they are in the queue of this device, or on the server.
 * @param mostMb of one photo
 */
export function usePhotos(place: Place, mostMb: number) {
  const [picked, setPicked] = useState<readonly PickedPhoto[]>([])
  const [isBusy, setBusy] = useState(false)
  const [message, setMessage] = useState<string | null>(null)
  const [isTrouble, setTrouble] = useState(false)
  /** Names given on this page: the dossier does not have them yet. */
  const [given, setGiven] = useState<readonly string[]>([])

  function add(
    files: readonly File[],
    inDossier: readonly string[],
    suggest: (taken: ReadonlySet<string>) => string,
  ): void {
    setMessage(null)
    const taken = new Set([...inDossier, ...given, ...picked.map(({ title }) => title)])
    const added = files.map((file): PickedPhoto => {
      const title = suggest(taken)
      taken.add(title)
      const mistake = file.size > bytesOfMb(mostMb) ? PHOTO.tooLarge(mostMb) : null
      return { id: freshId(), file, title, preview: URL.createObjectURL(file), mistake }
    })
    setPicked([...picked, ...added])
  }

  function remove(id: string): void {
    const photo = picked.find((each) => each.id === id)
    if (photo) URL.revokeObjectURL(photo.preview)
    setPicked((now) => now.filter((each) => each.id !== id))
  }

  async function save(): Promise<void> {
    setBusy(true)
    const counts = { kept: 0, sent: 0, refused: 0 }
    for (const photo of picked.filter(({ mistake }) => mistake === null)) {
      const outcome = await keepPhoto({ ...place, ...photo })
      counts[outcome.kind] += 1
      if (outcome.kind === 'refused')
        setPicked((now) =>
          now.map((each) => (each.id === photo.id ? { ...each, mistake: outcome.sentence } : each)),
        )
      else {
        setGiven((now) => [...now, photo.title])
        remove(photo.id)
      }
    }
    setTrouble(counts.refused > 0)
    setMessage(
      counts.refused > 0
        ? null
        : counts.kept > 0
          ? PHOTO.kept(counts.kept)
          : counts.sent > 0
            ? PHOTO.sent(counts.sent)
            : null,
    )
    setBusy(false)
  }

  return {
    picked,
    isBusy,
    message,
    isTrouble,
    add,
    remove,
    save,
    retitle: (id: string, title: string) =>
      setPicked((now) => now.map((each) => (each.id === id ? { ...each, title } : each))),
  }
}
