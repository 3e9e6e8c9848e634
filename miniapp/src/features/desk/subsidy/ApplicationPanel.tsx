import { sayDay } from '@shared/kernel/day'
import { sayDigest } from '@shared/kernel/digest'
import { sayFen } from '@shared/kernel/money'
import { ownershipNames } from '@shared/retrofit/model'
import type { CaseView } from '@shared/retrofit/view'
import type { SubsidyView } from '@shared/subsidy/model'
import { sayReach } from '@shared/subsidy/tier'
import { FileLink } from '../cases/fields/FileLink'
import { Facts } from '../kit/Facts'
import { Panel } from '../kit/Panel'

/** The application as it was sent, with its documents. */
export const ApplicationPanel = ({ view, head }: { view: SubsidyView; head: CaseView }) => {
  const { application, files } = view
  if (!application) return null
  const { form, registration, account } = application
  const fileOf = (id: string | null) => files.find(({ fileId }) => fileId === id)
  const copy = fileOf(form.registrationCopy)
  return (
    <Panel
      title={`补贴申请表${application.round > 1 ? `（第 ${application.round} 次）` : ''}`}
      remark={`${sayDay(application.appliedOn)} 提交 · 指纹 ${sayDigest(application.digest)}`}
    >
      <div className="dk-two">
        <Facts
          of={[
            ['坐落', `${head.where} ${head.units.map(({ label }) => label).join('、')}`],
            ['房屋性质', ownershipNames[application.ownership]],
            ['最高可达', `${sayReach(form.top)}（档次：${application.tier}）`],
            ['使用登记', `${registration.number}，${registration.on}`],
            ['登记表', copy ? <FileLink file={copy} /> : '—'],
            ['使用单位', form.userUnit],
          ]}
        />
        <Facts
          of={[
            ['备案编号', application.filing],
            ['建设者', `${application.builders} 户，已共同确认`],
            ['收款账户', account.tail === '' ? '—' : `${account.holder} · ${account.bank} · 尾号 ${account.tail}`],
            ['总费用', sayFen(form.totalCost)],
            [
              '发票',
              <ul key="invoices" className="dk-plain-list">
                {form.invoices.map((invoice) => {
                  const file = fileOf(invoice.file)
                  return (
                    <li key={invoice.number}>
                      {invoice.number} · {sayFen(invoice.amount)} {file && <FileLink file={file} />}
                    </li>
                  )
                })}
              </ul>,
            ],
            ...(view.levelEntry ? ([['廊道承诺', form.corridorPromise ? '不封闭廊道、不变相增加室内空间' : '未承诺']] as const) : []),
          ]}
        />
      </div>
    </Panel>
  )
}
