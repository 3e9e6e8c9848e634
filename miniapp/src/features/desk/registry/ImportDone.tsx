import { Button, Result } from 'antd'
import { create } from '@shared/decision/contract'
import type { RollImport } from '@shared/registry/model'
import { mayCall, useStaff } from '../app/staff'
import { hrefOf } from '../app/useRoute'
import { Panel } from '../kit/Panel'
import { sayTotals } from '../kit/words'

/** Last step: the roll is in force, and where to go from here. */
export const ImportDone = ({ found }: { found: RollImport }) => {
  const { me } = useStaff()
  return (
    <Panel>
      <Result
        status="success"
        title="名册已写入"
        subTitle={`${found.units
          .map((u) => u.label)
          .slice(0, 6)
          .join('、')}${found.units.length > 6 ? ` 等 ${found.units.length} 个单元` : ''} · ${sayTotals(found.totals)}`}
        extra={[
          <Button key="see" type="primary" href={hrefOf({ at: 'rolls', place: found.units[0]?.unit ?? found.estate })}>
            看名册
          </Button>,
          ...(mayCall(me, create, found.estate)
            ? [
                <Button key="vote" href={hrefOf({ at: 'compose', id: null, draft: null, replaces: null })}>
                  发起表决
                </Button>,
              ]
            : []),
        ]}
      />
    </Panel>
  )
}
