'use client'

import { useState, type FormEvent, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Icon, type IconName } from '@/components/ui/icon'
import { positionOfPrinted, printedPage, type VolumePages } from '@/lib/domain/dossier/volume-pages'
import { pageInWords, READER } from '@/lib/labels/zh-CN/dossier-reader'
import { LEAST_ZOOM, MOST_ZOOM, zoomStep } from './zoom-steps'

export interface BarButtonProps {
  label: string
  icon: IconName
  isDisabled?: boolean
  isPressed?: boolean
  className?: string
  onClick: () => void
}

export function BarButton({
  label,
  icon,
  isDisabled,
  isPressed,
  className,
  onClick,
}: BarButtonProps) {
  return (
    <Button
      variant={isPressed ? 'default' : 'quiet'}
      size="icon"
      aria-label={label}
      title={label}
      aria-pressed={isPressed}
      disabled={isDisabled}
      className={className}
      onClick={onClick}
    >
      <Icon name={icon} />
    </Button>
  )
}

export interface ReaderBarProps {
  /** The item to which the page belongs. */
  title: string
  position: number
  pages: VolumePages
  zoom: number
  onGo: (position: number) => void
  onZoom: (zoom: number) => void
  start?: ReactNode
  end?: ReactNode
}

/** Above the pages: which item and page is shown, and where to go from it. */
export function ReaderBar({
  title,
  position,
  pages,
  zoom,
  onGo,
  onZoom,
  start,
  end,
}: ReaderBarProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-line px-3 py-1.5 phone:justify-between phone:gap-x-1">
      {start}
      <h2
        className="min-w-0 flex-1 basis-[9rem] truncate text-md phone:order-first phone:basis-full"
        title={title}
      >
        {title}
      </h2>
      <div className="flex items-center gap-1">
        <BarButton
          label={READER.previous}
          icon="chevron-left"
          isDisabled={position <= 1}
          onClick={() => onGo(position - 1)}
        />
        <PageField key={position} position={position} pages={pages} onGo={onGo} />
        <BarButton
          label={READER.next}
          icon="chevron-right"
          isDisabled={position >= pages.pageCount}
          onClick={() => onGo(position + 1)}
        />
      </div>
      <div className="flex items-center phone:hidden">
        <BarButton
          label={READER.zoomOut}
          icon="zoom-out"
          isDisabled={zoom <= LEAST_ZOOM}
          onClick={() => onZoom(zoomStep(zoom, -1))}
        />
        <span role="status" className="min-w-[3.2em] text-center text-ink-2">
          {READER.zoomed(Math.round(zoom * 100))}
        </span>
        <BarButton
          label={READER.zoomIn}
          icon="zoom-in"
          isDisabled={zoom >= MOST_ZOOM}
          onClick={() => onZoom(zoomStep(zoom, 1))}
        />
        <BarButton
          label={READER.zoomFit}
          icon="move-horizontal"
          isDisabled={zoom === 1}
          onClick={() => onZoom(1)}
        />
      </div>
      {end}
      <span role="status" className="sr-only">
        {title} {pageInWords(position, pages)}
      </span>
    </div>
  )
}

/** The printed number of the page that is shown, as a field to go to another one. */
function PageField({ position, pages, onGo }: Pick<ReaderBarProps, 'position' | 'pages' | 'onGo'>) {
  const printed = printedPage(position, pages)
  const shown = printed === null ? '' : String(printed)
  const [typed, setTyped] = useState(shown)
  const [isWrong, setWrong] = useState(false)

  function go(event: FormEvent): void {
    event.preventDefault()
    const wanted = positionOfPrinted(Number(typed.normalize('NFKC').trim()), pages)
    setWrong(wanted === null)
    if (wanted !== null) onGo(wanted)
  }

  return (
    <form onSubmit={go} noValidate className="relative flex items-center gap-1.5">
      <input
        aria-label={READER.goTo(pages.numberedPages)}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? 'no-such-page' : undefined}
        inputMode="numeric"
        autoComplete="off"
        placeholder={printed === null ? pageInWords(position, pages) : undefined}
        value={typed}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => {
          setTyped(shown)
          setWrong(false)
        }}
        onChange={(event) => setTyped(event.target.value)}
        className="h-[2.3rem] w-[4.4rem] rounded-md border border-edge bg-paper px-1 text-center aria-[invalid]:border-danger phone:h-11 phone:w-[3.6rem]"
      />
      {/* On a phone the line above the pages says how many there are. */}
      <span className="whitespace-nowrap text-ink-2 phone:hidden">
        {READER.ofPages(pages.numberedPages)}
      </span>
      {isWrong ? (
        <span
          id="no-such-page"
          role="alert"
          className="absolute left-0 top-full z-20 mt-1 whitespace-nowrap rounded-md border border-line bg-paper px-2 py-1 text-sm text-danger shadow-raised"
        >
          {READER.noPage(pages.numberedPages)}
        </span>
      ) : null}
    </form>
  )
}
