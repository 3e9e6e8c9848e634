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
      {back ? <div className="page-title">{title}</div> : <h1 className="page-title">{title}</h1>}
      <div className="page-side" />
    </header>
  )
}
