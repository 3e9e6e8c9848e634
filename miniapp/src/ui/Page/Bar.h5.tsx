import { goBack } from '@/navigation'
import { Icon } from '../Icon'
import type { BarProps } from './props'

/** The bar of a page in the browser. */
export function Bar({ title, back }: BarProps) {
  return (
    <header className="page-bar">
      {back ? (
        <button type="button" className="page-back" aria-label="返回" onClick={goBack}>
          <Icon name="back" />
        </button>
      ) : (
        <div className="page-side" />
      )}
      <div className="page-title">{title}</div>
      <div className="page-side" />
    </header>
  )
}
