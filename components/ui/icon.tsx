/// <reference types="next/image-types/global" />
import type { IconName } from './icon-names'
import sprite from './icons.svg'

export type { IconName }

/** The bundler's address holds a hash of the content, so browsers keep the file for good. */
const SPRITE: string = sprite.src

/**
 * An icon from the sprite, in the colour of the text around it. It is decoration: the words beside
 * it or the control's name say what it means.
 */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg aria-hidden="true" className={className ? `icon ${className}` : 'icon'}>
      <use href={`${SPRITE}#${name}`} />
    </svg>
  )
}
