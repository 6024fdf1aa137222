'use client'

import { useEffect, useState, type ComponentType } from 'react'
import { Button } from '@/components/ui/button'
import { ROOM_MINUTES } from '@/lib/labels/zh-CN/conference-room'
import { NOT_LOADED } from '@/lib/labels/zh-CN/shell'
import type { FactFormProps } from './fact-form'

type Loaded = { readonly Form: ComponentType<FactFormProps> }

/** Loads the form of a fact after the room, which is not heavier by it. */
export function LaterFactForm(props: FactFormProps) {
  const [loaded, setLoaded] = useState<Loaded | 'failed' | null>(null)
  const load = () =>
    import('./fact-form').then(
      ({ FactForm }) => setLoaded({ Form: FactForm }),
      () => setLoaded('failed'),
    )
  useEffect(() => void load(), [])

  if (loaded === null) return <p className="mt-2 text-ink-2">{ROOM_MINUTES.loading}</p>
  if (loaded === 'failed')
    return (
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <p className="text-danger">{NOT_LOADED}</p>
        <Button
          onClick={() => {
            setLoaded(null)
            void load()
          }}
        >
          {ROOM_MINUTES.again}
        </Button>
      </div>
    )
  return <loaded.Form {...props} />
}
