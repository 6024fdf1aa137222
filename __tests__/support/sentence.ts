/**
 * For `getByText`: the innermost element that reads so, whichever parts of it are elements of their
 * own, as dates are (components/ui/whole-days.tsx).
 */
export function sentence(wanted: string | RegExp) {
  const reads = (element: Element): boolean => {
    const text = element.textContent?.trim() ?? ''
    return typeof wanted === 'string' ? text === wanted : wanted.test(text)
  }
  return (_: string, element: Element | null): boolean =>
    element !== null && reads(element) && !Array.from(element.children).some(reads)
}
