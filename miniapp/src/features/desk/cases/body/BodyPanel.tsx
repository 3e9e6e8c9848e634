import { Button } from 'antd'
import { useState } from 'react'
import { sayFullDay } from '@shared/kernel/day'
import { bodyKindNames } from '@shared/retrofit/body'
import type { CaseFileView } from '@shared/retrofit/fileView'
import type { CaseView } from '@shared/retrofit/view'
import { mayWrite } from '@shared/retrofit/when'
import { Badge } from '../../kit/Badge'
import { Facts } from '../../kit/Facts'
import { Panel } from '../../kit/Panel'
import { FileLink } from '../fields/FileLink'
import { BodyDialog } from './BodyDialog'

/** Who carries the lift out (实施主体): the appointment, who signed it, the licence. */
export const BodyPanel = ({ head, file: { body } }: { head: CaseView; file: CaseFileView }) => {
  const [open, setOpen] = useState(false)
  return (
    <Panel
      title="实施主体"
      remark="对工程质量安全和运行管理负责"
      actions={mayWrite('body', head) && <Button onClick={() => setOpen(true)}>{body === null ? '登记实施主体' : '更新'}</Button>}
    >
      {body === null ? (
        <p className="dk-quiet">还没有定。可以由建设者自己实施，也可以委托原房改售房单位、业委会、居委会、物业、施工企业或电梯企业。</p>
      ) : (
        <Facts
          of={[
            ['谁来实施', `${bodyKindNames[body.kind]}：${body.name}`],
            ['协议', body.agreement ? <FileLink key="a" file={body.agreement} /> : <Badge tone="amber">还没有协议</Badge>],
            [
              '签了的',
              <span key="s">
                {body.agreed.length === 0 ? '还没有人签' : body.agreed.join('、')}{' '}
                <Badge tone={body.unanimous ? 'teal' : 'amber'}>{body.unanimous ? '全体建设者一致' : '还没有签齐'}</Badge>
              </span>,
            ],
            ...(body.licence
              ? [
                  [
                    '资质',
                    <span key="l">
                      {body.licence.number}，有效期到 {sayFullDay(body.licence.validUntil)} <FileLink file={body.licence.file} />
                    </span>,
                  ] as const,
                ]
              : []),
          ]}
        />
      )}
      {open && <BodyDialog head={head} body={body} onDone={() => setOpen(false)} />}
    </Panel>
  )
}
