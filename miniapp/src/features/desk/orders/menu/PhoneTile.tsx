import type { MenuWords } from './useDeskMenu'

const sayMinutes = (minutes: number): string =>
  minutes % 60 === 0 ? `${minutes / 60} 小时` : minutes > 60 ? `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分` : `${minutes} 分钟`

/** How a service looks in the large menu on the phone, and what somebody reads who opens it. */
export const PhoneTile = ({
  text,
}: {
  text: Pick<MenuWords, 'title' | 'offered' | 'notOffered' | 'usualMinutes' | 'atHome' | 'needs' | 'risks'>
}) => (
  <figure className="dk-tile-phone">
    <figcaption className="dk-quiet">手机上的样子</figcaption>
    <div className="dk-tile-phone-card">
      <strong>{text.title === '' ? '服务名称' : text.title}</strong>
      <span>{text.offered === '' ? '做什么' : text.offered}</span>
    </div>
    <dl>
      <div>
        <dt>不做</dt>
        <dd>{text.notOffered === '' ? '没有写' : text.notOffered}</dd>
      </div>
      <div>
        <dt>一般多久</dt>
        <dd>{sayMinutes(text.usualMinutes)}</dd>
      </div>
      <div>
        <dt>在哪里</dt>
        <dd>{text.atHome ? '可以上门，两个人一起来' : '不上门'}</dd>
      </div>
      {text.risks !== '' && (
        <div>
          <dt>请注意</dt>
          <dd>{text.risks}</dd>
        </div>
      )}
    </dl>
  </figure>
)
