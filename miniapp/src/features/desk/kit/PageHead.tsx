import { LeftOutlined } from '@ant-design/icons'
import { useEffect, type ReactNode } from 'react'
import type { Route } from '../app/route'
import { hrefOf } from '../app/useRoute'

/** Top of a screen: the way back, its name, how it stands, and the acts it offers. The name is the browser's title too. */
export const PageHead = ({
  title,
  tags,
  sub,
  actions,
  back,
}: {
  title: string
  tags?: ReactNode
  sub?: ReactNode
  actions?: ReactNode
  back?: { route: Route; label: string }
}) => {
  useEffect(() => {
    document.title = `${title} · 邻里工作台`
  }, [title])
  return (
    <header className="dk-head">
      {back && (
        <a className="dk-back" href={hrefOf(back.route)}>
          <LeftOutlined aria-hidden /> {back.label}
        </a>
      )}
      <div className="dk-head-row">
        <h1>{title}</h1>
        {tags}
        {actions !== undefined && <span className="dk-push dk-acts">{actions}</span>}
      </div>
      {sub !== undefined && <p className="dk-quiet dk-head-sub">{sub}</p>}
    </header>
  )
}
