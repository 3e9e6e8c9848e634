import { sayDigest } from '@shared/kernel/digest'
import { type NoticeFile, noticeStandingNames } from '@shared/notice/view'
import { Badge } from '../kit/Badge'
import { Panel } from '../kit/Panel'
import { sayStamp } from '../kit/words'

/** Notices that do not stand any more, with why; what was objected to them stays on file. */
export const FormerNotices = ({ former }: Pick<NoticeFile, 'former'>) => (
  <Panel title="以前的公示" remark="不再作数，只供查考">
    {former.map(({ postedAt, digest, standing, reason, objections }) => (
      <p className="dk-line" key={digest}>
        <span>
          <s>{sayStamp(postedAt)} 贴出的公示</s>
          <span className="dk-quiet dk-block">
            {reason === '' ? '方案有变更' : `原因：${reason}`}；书面异议 {objections} 件；指纹 {sayDigest(digest)}
          </span>
        </span>
        <span className="dk-push">
          <Badge tone="red">{noticeStandingNames[standing]}</Badge>
        </span>
      </p>
    ))}
  </Panel>
)
