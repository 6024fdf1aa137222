import { Button, buttonClasses } from '@/components/ui/button'

export interface FilterActsProps {
  submit: string
  reset: string
  /** The list without conditions. */
  resetHref: string
}

/** 查询 and 重置 at the end of a list's conditions: of equal width on a phone. */
export function FilterActs({ submit, reset, resetHref }: FilterActsProps) {
  return (
    <div className="flex gap-2 phone:w-full phone:[&>*]:flex-1">
      <Button type="submit">{submit}</Button>
      <a href={resetHref} className={buttonClasses('quiet')}>
        {reset}
      </a>
    </div>
  )
}
