'use client'

import { Icon } from '@/components/ui/icon'
import { useState, type MouseEvent } from 'react'
import { EXPORT_LINK } from '@/lib/labels/zh-CN/export'
import { buttonClasses, type ButtonSize, type ButtonVariant } from '@/components/ui/button'
import { announce, announceTrouble } from '@/components/ui/toaster'

export interface ExportLinkProps {
  /** The list, by its name in the access record; the address has hyphens for underscores. */
  list: string
  /** The current conditions, as in the page's own address; empty ones are omitted. */
  params: Readonly<Record<string, string | number | undefined>>
  label?: string
  variant?: ButtonVariant
  size?: ButtonSize
}

function hrefOf(list: string, params: ExportLinkProps['params']): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(params))
    if (value !== undefined && value !== '') search.set(name, String(value))
  const path = `/api/exports/${list.replaceAll('_', '-')}`
  return search.size > 0 ? `${path}?${search}` : path
}

/** The file name that the server set. */
function nameOf(response: Response): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(
    response.headers.get('content-disposition') ?? '',
  )?.[1]
  return encoded ? decodeURIComponent(encoded) : 'export.xlsx'
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

async function sentenceOf(response: Response): Promise<string> {
  const said: unknown = await response.json().catch(() => null)
  return said !== null &&
    typeof said === 'object' &&
    'message' in said &&
    typeof said.message === 'string'
    ? said.message
    : EXPORT_LINK.failed
}

/**
 * Exports the rows that match the list's conditions. Without script a plain link; with it the
 * button shows progress, and a refusal is a toast instead of a page.
 */
export function ExportLink({
  list,
  params,
  label = EXPORT_LINK.link,
  variant = 'default',
  size = 'md',
}: ExportLinkProps) {
  const [isPending, setPending] = useState(false)
  const href = hrefOf(list, params)

  async function fetchFile(event: MouseEvent): Promise<void> {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    if (isPending) return
    setPending(true)
    try {
      const response = await fetch(href)
      // An ended session redirects to the sign-in page.
      if (response.redirected) window.location.assign(response.url)
      else if (!response.ok) await announceTrouble(await sentenceOf(response))
      else {
        const name = nameOf(response)
        save(await response.blob(), name)
        const skipped = response.headers.get('x-export-skipped')
        await announce(skipped ? EXPORT_LINK.doneWithout(name, skipped) : EXPORT_LINK.done(name))
      }
    } catch {
      await announceTrouble(EXPORT_LINK.failed)
    } finally {
      setPending(false)
    }
  }

  return (
    <a
      href={href}
      download
      onClick={fetchFile}
      aria-busy={isPending || undefined}
      aria-disabled={isPending || undefined}
      className={buttonClasses(variant, size)}
    >
      {isPending ? (
        <Icon name="loader-circle" className="animate-spin" />
      ) : (
        <Icon name="download" />
      )}
      {isPending ? EXPORT_LINK.pending : label}
    </a>
  )
}
