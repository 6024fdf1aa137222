'use client'

import type { MouseEvent } from 'react'
import { Button } from '@/components/ui/button'
import { CONSENT_WAYS, type ConsentWay } from '@/lib/domain/case/consents'
import { consentWay } from '@/lib/labels/zh-CN/consent'
import { EXTEND } from '@/lib/labels/zh-CN/mediator-acts/clock'

/**
 * One tap where every party agreed in the same way; each party's own choice then shows it, and can
 * be changed.
 */
export function AllAgree() {
  function choose({ currentTarget }: MouseEvent<HTMLButtonElement>, way: ConsentWay) {
    currentTarget
      .closest('section')
      ?.querySelectorAll<HTMLInputElement>(`input[type="radio"][value="${way}"]`)
      .forEach((radio) => radio.click())
  }
  return (
    <div
      role="group"
      aria-label={EXTEND.allAgree}
      className="mb-3 flex flex-wrap items-center gap-2 [@media(scripting:none)]:hidden"
    >
      <span className="text-ink-2">{EXTEND.allAgree}</span>
      {CONSENT_WAYS.map((way) => (
        <Button
          key={way}
          size="sm"
          className="min-h-11 rounded-lg"
          onClick={(event) => choose(event, way)}
        >
          {consentWay[way]}
        </Button>
      ))}
    </div>
  )
}
