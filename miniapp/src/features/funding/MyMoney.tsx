import { View } from '@tarojs/components'
import type { AgreementView, FundingView } from '@shared/funding/model'
import { payWayNames } from '@shared/funding/payments'
import { sayDay } from '@shared/kernel/day'
import { sayFen } from '@shared/kernel/money'
import type { CaseId } from '@shared/retrofit/model'
import { CasePdf } from '@/features/document/CasePdf'
import { Card } from '@/ui/Card'
import { Note } from '@/ui/Note'
import { Part } from '@/ui/Part'
import { Rows } from '@/ui/Rows'
import { classes } from '@/ui/a11y'

interface MyMoneyProps {
  readonly caseId: CaseId
  readonly money: NonNullable<FundingView['money']>
  readonly agreement: AgreementView
}

/** What this home has paid and still owes; of the others only the sum. */
export function MyMoney({ caseId, money, agreement }: MyMoneyProps) {
  const own = money.flats.filter(({ mine }) => mine)
  const signers = agreement.signers.filter(({ mine }) => mine)
  return (
    <>
      {own.map(({ flat, label, share, paid, overdue, left, over, payments }) => (
        <Card key={flat} title={`${label}交款`} aside={overdue > 0 ? '有到期未交的' : left > 0 ? '还没交完' : '已交清'}>
          <Rows
            rows={[
              ['应出', sayFen(share)],
              ['已交', sayFen(paid)],
              ['还要交', sayFen(left)],
              ...(over > 0 ? [['多交（会退）', sayFen(over)] as const] : []),
            ]}
          />
          {overdue > 0 ? <Note tone="attention">已到期还没交：{sayFen(overdue)}。交了还显示没交的，请打电话问社区。</Note> : null}
          {payments.map(({ paymentId, on, way, amount, voided }) => (
            <View key={paymentId} className={classes('ledger-line', voided !== null && 'ledger-void')}>
              <View>
                {payWayNames[way]}
                <View className="ledger-when">{voided === null ? sayDay(on) : `已作废：${voided.reason}`}</View>
              </View>
              <View className="ledger-amount">{sayFen(amount)}</View>
            </View>
          ))}
        </Card>
      ))}
      <Part title="大家交了多少" aside={`${sayFen(money.paid)}`}>
        <Rows
          rows={[
            ['一共要交', sayFen(money.total)],
            ['已经交了', sayFen(money.paid)],
            ['到期未交', sayFen(money.overdue)],
          ]}
        />
      </Part>
      {signers.map(({ signer, rooms }) => (
        <Part key={signer} title="提取公积金用的证明" aside={rooms.join('、')}>
          <View className="basis">打印出来，到社区核对姓名、盖章后，到住房公积金中心办理提取。能提多少以公积金中心为准。</View>
          <CasePdf caseId={caseId} kind="fundProof" item={signer} />
        </Part>
      ))}
    </>
  )
}
