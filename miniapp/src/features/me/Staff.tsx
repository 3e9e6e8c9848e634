import { View } from '@tarojs/components'
import { useState } from 'react'
import { organisers } from '@shared/activity/access'
import type { Me } from '@shared/identity/model'
import { DeskHint } from '@/features/identity/DeskHint'
import { toApprove, toDoor, toPapers, toVisits } from '@/navigation'
import { Card } from '@/ui/Card'
import { LinkRow } from '@/ui/Rows'
import { Invitation } from './Invitation'

/** What only staff need: their roles, letting a computer in, taking up an appointment. */
export function Staff({ staff }: Pick<Me, 'staff'>) {
  const [open, setOpen] = useState(false)
  return (
    <View>
      {staff.length > 0 ? <DeskHint staff={staff} /> : null}
      {staff.some((g) => g.role === 'communityWorker' || g.role === 'streetOfficer') ? (
        <>
          <LinkRow name="上门联系业主" words="看还有谁没表决，当场记一笔" onPress={() => toVisits()} />
          <LinkRow name="收纸质票" words="扫码、拍照、录入，复核同事录的" onPress={() => toPapers()} />
        </>
      ) : null}
      {staff.some((g) => organisers.some((role) => role === g.role)) ? (
        <LinkRow name="活动签到" words="扫码、勾名单、显示签到码，没有网也能用" onPress={() => toDoor()} />
      ) : null}
      {staff.length > 0 ? <LinkRow name="让电脑登录工作台" words="扫电脑上的码，或输入编号" onPress={toApprove} /> : null}
      {open ? (
        <Card title="接受任命">
          <Invitation />
        </Card>
      ) : (
        <LinkRow name="我是工作人员，有邀请码" onPress={() => setOpen(true)} />
      )}
    </View>
  )
}
