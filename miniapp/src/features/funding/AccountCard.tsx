import { View } from '@tarojs/components'
import { useState } from 'react'
import type { AccountView } from '@shared/funding/model'
import type { CaseId } from '@shared/retrofit/model'
import { asApiError } from '@/api'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { ConfirmSheet } from '@/ui/ConfirmSheet'
import { Note } from '@/ui/Note'
import { Rows } from '@/ui/Rows'
import { useAccountNumber, useConfirmAccount } from './queries'

/** The account that the money goes to, which every builder confirms. */
export function AccountCard({ caseId, account }: { caseId: CaseId; account: AccountView }) {
  const mine = account.confirmed.filter((one) => one.mine)
  const number = useAccountNumber(caseId)
  const [asking, setAsking] = useState<string | null>(null)
  const confirm = useConfirmAccount(caseId, account.version, asking ?? mine[0]?.signer ?? '')
  const open = mine.filter(({ at }) => at === null)
  const done = account.confirmed.filter(({ at }) => at !== null).length
  const error = confirm.error ?? number.error
  return (
    <Card kind={open.length > 0 ? 'attention' : 'plain'} title="共同账户" aside={`${done} / ${account.confirmed.length} 家已确认`}>
      <Rows
        rows={[
          ['户名', account.holder],
          ['开户银行', account.bank],
          ['账号', number.data?.number ?? `尾号 ${account.tail}`],
        ]}
      />
      {error === null ? null : <Note tone="danger">{asApiError(error).sentence}</Note>}
      {mine.length > 0 ? (
        <View className="fund-acts">
          {open.map(({ signer, rooms }) => (
            <Button key={signer} onPress={() => setAsking(signer)}>
              {open.length > 1 ? `${rooms.join('、')}：确认这个账户` : '确认这个账户'}
            </Button>
          ))}
          {number.data === undefined ? (
            <Button kind="plain" busy={number.isPending && '正在打开…'} onPress={() => number.mutate()}>
              看完整账号
            </Button>
          ) : null}
        </View>
      ) : null}
      {asking === null ? null : (
        <ConfirmSheet
          title="确认这个账户？"
          action="确认"
          busy={confirm.isPending && '正在提交…'}
          onConfirm={() => confirm.mutate(undefined, { onSettled: () => setAsking(null) })}
          onClose={() => setAsking(null)}
        >
          各家交的钱和财政补贴都进这个账户：{account.holder}，{account.bank}，尾号 {account.tail}
          。确认后不能撤回；账户要换，会请大家重新确认。
        </ConfirmSheet>
      )}
    </Card>
  )
}
