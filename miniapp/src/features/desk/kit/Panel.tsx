import type { ReactNode } from 'react'

/** A card of the desk: a heading, a quiet remark beside it, what can be done at the right, and its content. */
export const Panel = ({
  title,
  remark,
  actions,
  children,
  className = '',
}: {
  title?: ReactNode
  remark?: ReactNode
  actions?: ReactNode
  children: ReactNode
  className?: string
}) => (
  <section className={`dk-panel ${className}`}>
    {title !== undefined && (
      <header className="dk-panel-head">
        <h2>{title}</h2>
        {remark !== undefined && <span className="dk-quiet">{remark}</span>}
        {actions !== undefined && <span className="dk-push">{actions}</span>}
      </header>
    )}
    {children}
  </section>
)
